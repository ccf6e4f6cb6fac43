using System.Security.Claims;
using System.Text;
using GraphQLSubs.Server;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Events;

/// <summary>Events of an HTTP API, payload format 2.0.</summary>
public sealed class HttpApiEventTests
{
    private readonly FunctionUnderTest _function = new();

    [Fact]
    public async Task A_POST_is_handed_on_with_its_headers_and_body()
    {
        await _function.InvokeAsync("""
            { "version": "2.0", "routeKey": "POST /graphql", "rawPath": "/graphql", "rawQueryString": "",
              "cookies": ["sid=1", "theme=dark"],
              "headers": { "accept": "application/graphql-response+json", "content-type": "application/json", "x-null": null },
              "requestContext": { "accountId": "123456789012", "apiId": "h1h2h3h4h5", "domainName": "h1h2h3h4h5.execute-api.eu-west-1.amazonaws.com",
                "http": { "method": "POST", "path": "/graphql", "protocol": "HTTP/1.1", "sourceIp": "203.0.113.7", "userAgent": "curl/8" },
                "requestId": "JKJaXmPLvHcESHA=", "routeKey": "POST /graphql", "stage": "$default", "time": "22/Nov/2026:07:11:42 +0000", "timeEpoch": 1795331502789 },
              "body": "{\"query\":\"{a}\"}", "isBase64Encoded": false }
            """);

        var request = Request();
        request.Method.ShouldBe("POST");
        request.QueryString.ShouldBe("");
        request.Headers["Content-Type"].ShouldBe("application/json");
        request.Headers["ACCEPT"].ShouldBe("application/graphql-response+json");
        request.Headers["cookie"].ShouldBe("sid=1; theme=dark");
        request.Headers.ContainsKey("x-null").ShouldBeFalse();
        Encoding.UTF8.GetString(request.Body.Span).ShouldBe("""{"query":"{a}"}""");
        request.User.ShouldBeNull();
        _function.Endpoint.Address.ShouldBeNull();
    }

    [Fact]
    public async Task A_GET_keeps_the_query_string_as_the_client_wrote_it()
    {
        await _function.InvokeAsync("""
            {"version":"2.0","rawQueryString":"query=%7Ba%7D&variables=%7B%22x%22%3A%5B1%2C2%5D%7D","queryStringParameters":{"query":"{a}","variables":"{\"x\":[1,2]}"},
             "requestContext":{"http":{"method":"GET"}},"isBase64Encoded":false}
            """);

        var request = Request();
        request.Method.ShouldBe("GET");
        request.QueryString.ShouldBe("query=%7Ba%7D&variables=%7B%22x%22%3A%5B1%2C2%5D%7D");
        request.Headers.ShouldBeEmpty();
        request.Body.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_base64_body_is_decoded()
    {
        await _function.InvokeAsync("""{"version":"2.0","requestContext":{"http":{"method":"POST"}},"body":"eyJxdWVyeSI6InvDqX0ifQ==","isBase64Encoded":true}""");

        Encoding.UTF8.GetString(Request().Body.Span).ShouldBe("""{"query":"{é}"}""");
    }

    [Theory]
    [InlineData("""{"jwt":{"claims":{"sub":"u1","name":"Ann","iss":"https://issuer"},"scopes":["a"]}}""", "JWT", "u1", "iss", "https://issuer")]
    [InlineData("""{"jwt":{"claims":{"sub":"u1","name":"Ann","principalId":"p"},"scopes":null}}""", "JWT", "u1", "principalId", "p")]
    [InlineData("""{"lambda":{"principalId":"u1","sub":"s","name":"Ann"}}""", "Lambda", "u1", "sub", "s")]
    [InlineData("""{"lambda":{"sub":"u1","name":"Ann","roles":["a","b"]}}""", "Lambda", "u1", "roles", """["a","b"]""")]
    [InlineData("""{"iam":{"userArn":"u1","accountId":"123456789012","cognitoIdentity":null}}""", "AWS_IAM", "u1", "accountId", "123456789012")]
    [InlineData("""{"iam":{"userArn":"arn","cognitoIdentity":{"identityId":"u1"}}}""", "AWS_IAM", "u1", "userArn", "arn")]
    public async Task What_the_authorizer_found_becomes_the_principal(string authorizer, string type, string id, string claim, string value)
    {
        await _function.InvokeAsync($$"""{"version":"2.0","requestContext":{"authorizer":{{authorizer}},"http":{"method":"POST"} } }""");

        var user = Request().User.ShouldNotBeNull();
        user.Identity!.AuthenticationType.ShouldBe(type);
        user.FindFirstValue(ClaimTypes.NameIdentifier).ShouldBe(id);
        user.FindFirstValue(claim).ShouldBe(value);
        user.Identity.Name.ShouldBe(type == "AWS_IAM" ? null : "Ann");
    }

    [Fact]
    public async Task The_answer_carries_status_headers_and_text()
    {
        _function.Server.OnHttp = (_, _) => Task.FromResult(new HttpResponse(
            400,
            new Dictionary<string, string> { ["content-type"] = "application/graphql-response+json", ["allow"] = "GET, POST" },
            """{"errors":[{"message":"\"é\" 😀"}]}"""u8.ToArray()));

        var answer = await _function.InvokeAsync("""{"version":"2.0","requestContext":{"http":{"method":"POST"}}}""");

        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var root = json.RootElement;
        root.EnumerateObject().Select(member => member.Name).ShouldBe(["statusCode", "headers", "body", "isBase64Encoded"]);
        root.GetProperty("statusCode").GetInt32().ShouldBe(400);
        root.GetProperty("headers").GetProperty("allow").GetString().ShouldBe("GET, POST");
        root.GetProperty("body").GetString().ShouldBe("""{"errors":[{"message":"\"é\" 😀"}]}""");
        root.GetProperty("isBase64Encoded").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_that_fails_is_logged_and_answered_with_500()
    {
        _function.Server.OnHttp = (_, _) => throw new InvalidOperationException("the table is gone");

        var answer = await _function.InvokeAsync("""{"version":"2.0","requestContext":{"http":{"method":"POST"}}}""");

        answer.ShouldContain("\"statusCode\":500");
        answer.ShouldContain("INTERNAL_SERVER_ERROR");
        answer.ShouldNotContain("the table is gone");
        _function.Logs.ShouldContain(line => line.Contains("the table is gone"));
    }

    private HttpRequest Request() => _function.Server.HttpRequests.ShouldHaveSingleItem();
}
