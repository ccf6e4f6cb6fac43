using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.HttpApi;

public sealed partial class HttpApiTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1795331502789));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_becomes_an_event_of_payload_format_2()
    {
        await using var fixture = await GatewayFixture.StartAsync(
            new() { ApiId = "h1h2h3h4h5", DomainName = "api.example.com", TimeProvider = _time });
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql?a=1&a=2&b=%20")
        {
            Content = new StringContent("""{"query":"{a}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Cookie", "sid=1; theme=dark");
        request.Headers.UserAgent.ParseAdd("curl/8");

        using var response = await fixture.Http.SendAsync(request, Cancellation);

        Normalise(fixture).ShouldBe("""
            {"version":"2.0","routeKey":"POST /graphql","rawPath":"/graphql","rawQueryString":"a=1&a=2&b=%20","cookies":["sid=1","theme=dark"],
            "headers":{"content-length":"15","content-type":"application/json; charset=utf-8","host":"127.0.0.1:PORT","user-agent":"curl/8","x-amzn-trace-id":"TRACE","x-forwarded-for":"127.0.0.1","x-forwarded-port":"PORT","x-forwarded-proto":"http"},
            "queryStringParameters":{"a":"1,2","b":" "},
            "requestContext":{"accountId":"123456789012","apiId":"h1h2h3h4h5","domainName":"api.example.com","domainPrefix":"api","http":{"method":"POST","path":"/graphql","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"curl/8"},"requestId":"ID","routeKey":"POST /graphql","stage":"$default","time":"22/Nov/2026:07:11:42 +0000","timeEpoch":1795331502789},
            "body":"{\"query\":\"{a}\"}","isBase64Encoded":false}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Repeated_headers_are_joined_and_cookies_taken_apart()
    {
        await using var fixture = await GatewayFixture.StartAsync();

        await RawClient.SendAsync(fixture.Gateway.Port, "GET /graphql HTTP/1.1\r\nX-Twice: 1\r\nx-twice: 2\r\nCookie: a=1;b=2\r\nCookie: c=3");

        var e = await fixture.Function.NextAsync(null);
        e.GetProperty("headers").GetProperty("x-twice").GetString().ShouldBe("1,2");
        e.GetProperty("headers").TryGetProperty("cookie", out _).ShouldBeFalse();
        e.GetProperty("cookies").GetRawText().ShouldBe("""["a=1","b=2","c=3"]""");
    }

    [Fact]
    public async Task A_get_has_no_body_and_without_a_query_string_no_parameters()
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await fixture.Http.GetAsync("graphql", Cancellation);

        var e = await fixture.Function.NextAsync(null);
        e.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded"]);
        e.GetProperty("rawQueryString").GetString().ShouldBe("");
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("application/graphql-response+json; charset=utf-8", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData(null, true)]
    public async Task A_body_that_is_no_text_comes_in_base64(string? contentType, bool isBase64)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        using var content = new ByteArrayContent("hello"u8.ToArray());
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        using var response = await fixture.Http.PostAsync("graphql", content, Cancellation);

        var e = await fixture.Function.NextAsync(null);
        e.GetProperty("isBase64Encoded").GetBoolean().ShouldBe(isBase64);
        e.GetProperty("body").GetString().ShouldBe(isBase64 ? "aGVsbG8=" : "hello");
    }

    [Theory]
    [InlineData("""{"statusCode":201,"headers":{"Content-Type":"application/x","x-a":"1"},"body":"hi"}""", 201, "application/x", "hi")]
    [InlineData("""{"statusCode":200,"body":"aGk=","isBase64Encoded":true}""", 200, "text/plain; charset=utf-8", "hi")]
    [InlineData("""{"statusCode":204}""", 204, null, "")]
    [InlineData("""{"hello":"world"}""", 200, "application/json", """{"hello":"world"}""")]
    [InlineData("""[1, 2]""", 200, "application/json", "[1, 2]")]
    [InlineData("\"Hello\"", 200, "application/json", "Hello")]
    [InlineData("""{"statusCode":"x"}""", 500, "application/json", """{"message":"Internal Server Error"}""")]
    [InlineData("""{"statusCode":200,"body":"%%%","isBase64Encoded":true}""", 500, "application/json", """{"message":"Internal Server Error"}""")]
    [InlineData("""not json""", 500, "application/json", """{"message":"Internal Server Error"}""")]
    public async Task An_answer_becomes_a_response(string answer, int status, string? contentType, string body)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnHttp = _ => Task.FromResult(FakeFunction.Result(answer));

        using var response = await fixture.Http.GetAsync("graphql", Cancellation);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(body);

        if (contentType is not null)
        {
            response.Content.Headers.ContentType!.ToString().ShouldBe(contentType);
        }
    }

    [Fact]
    public async Task Cookies_become_set_cookie_headers()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnHttp = _ => Task.FromResult(FakeFunction.Result("""{"statusCode":200,"cookies":["a=1","b=2; Secure"]}"""));

        using var response = await fixture.Http.GetAsync("graphql", Cancellation);

        response.Headers.GetValues("Set-Cookie").ShouldBe(["a=1", "b=2; Secure"]);
    }

    [Fact]
    public async Task A_failed_function_is_500()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnHttp = _ => throw new InvalidOperationException("in process");

        using var response = await fixture.Http.GetAsync("graphql", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"message":"Internal Server Error"}""");
    }

    [Fact]
    public async Task A_function_that_takes_30_seconds_is_503()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var never = new TaskCompletionSource<FunctionResult>();
        fixture.Function.OnHttp = _ => never.Task;

        var sending = fixture.Http.GetAsync("graphql", Cancellation);
        await fixture.Function.NextAsync(null);
        await Eventually.Async(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(30));
                return sending.IsCompleted;
            },
            "the response");

        using var response = await sending;
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        never.SetResult(FakeFunction.Result("null"));
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { Limits = new() { HttpBodyBytes = 10 } });

        using var content = new ByteArrayContent(new byte[11]);
        using var response = await fixture.Http.PostAsync("graphql", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        fixture.Function.Raw.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_path_is_404()
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await fixture.Http.GetAsync("other", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"message":"Not Found"}""");
    }

    [Theory]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://127.0.0.1:5173", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("null", false)]
    public async Task Only_pages_of_this_machine_may_call_across_origins(string origin, bool isAllowed)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql");
        request.Headers.Add("Origin", origin);

        using var preflightResponse = await fixture.Http.SendAsync(preflight, Cancellation);
        using var response = await fixture.Http.SendAsync(request, Cancellation);

        preflightResponse.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflightResponse.Headers.Contains("Access-Control-Allow-Headers").ShouldBe(isAllowed);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isAllowed);
        fixture.Function.Raw.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_authorizers_context_is_in_the_event()
    {
        await using var fixture = await GatewayFixture.StartAsync(new()
        {
            Authorizer = (request, _) => ValueTask.FromResult(request.Headers.TryGetValue("authorization", out var token)
                ? AuthorizerResult.Allow(new Dictionary<string, string> { ["principalId"] = token })
                : AuthorizerResult.Refuse(401)),
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "graphql");
        request.Headers.TryAddWithoutValidation("Authorization", "user-1");

        using var refused = await fixture.Http.GetAsync("graphql", Cancellation);
        using var accepted = await fixture.Http.SendAsync(request, Cancellation);

        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var e = await fixture.Function.NextAsync(null);
        e.GetProperty("requestContext").GetProperty("authorizer").GetRawText().ShouldBe("""{"lambda":{"principalId":"user-1"}}""");
    }

    private static string Normalise(GatewayFixture fixture)
    {
        var text = fixture.Function.Raw.Last()
            .Replace($":{fixture.Gateway.Port}\"", ":PORT\"", StringComparison.Ordinal)
            .Replace($"\"{fixture.Gateway.Port}\"", "\"PORT\"", StringComparison.Ordinal);
        return TracePattern().Replace(IdPattern().Replace(text, "\"ID\""), "TRACE");
    }

    [GeneratedRegex("\"[A-Za-z0-9_-]{15}=\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("Root=1-[0-9a-f]{8}-[0-9a-f]{24}")]
    private static partial Regex TracePattern();
}
