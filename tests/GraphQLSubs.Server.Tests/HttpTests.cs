using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class HttpTests : IAsyncDisposable
{
    private const string GraphQL = "application/graphql-response+json";

    private readonly TestServer _server = new();

    [Fact]
    public async Task A_POST_is_executed()
    {
        var response = await _server.HttpAsync(body: """{"query":"query x","variables":{"x":1}}""", user: TestServer.User("ann"));

        response.StatusCode.ShouldBe(200);
        response.Headers["content-type"].ShouldBe("application/json; charset=utf-8");
        Body(response).ShouldBe("""{"data":{"value":"done"}}""");
        var request = _server.Executor.Executed.ShouldHaveSingleItem().Request;
        Encoding.UTF8.GetString(request.Variables.Span).ShouldBe("""{"x":1}""");
        request.User!.FindFirst("sub")!.Value.ShouldBe("ann");
    }

    [Fact]
    public async Task A_GET_is_executed()
    {
        var response = await _server.HttpAsync("GET", queryString: "query=query%20x&variables=%7B%7D", contentType: null, accept: GraphQL);

        response.StatusCode.ShouldBe(200);
        response.Headers["content-type"].ShouldBe("application/graphql-response+json; charset=utf-8");
    }

    [Theory]
    [InlineData(GraphQL, 400)]
    [InlineData("application/json", 200)]
    public async Task A_document_that_is_refused_has_the_status_of_its_media_type(string accept, int status)
    {
        var response = await _server.HttpAsync(body: """{"query":"nonsense"}""", accept: accept);

        response.StatusCode.ShouldBe(status);
        Body(response).ShouldBe("""{"errors":[{"message":"Syntax Error"}]}""");
    }

    [Theory]
    [InlineData(GraphQL, 400)]
    [InlineData("application/json", 200)]
    public async Task So_has_a_request_error_in_execution(string accept, int status)
    {
        _server.Executor.Execute = (_, _, _) => Task.FromResult(FakeExecutor.Error("bad variables"));

        (await _server.HttpAsync(body: """{"query":"query x"}""", accept: accept)).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("nonsense", 400)]
    [InlineData("query refused", 422)]
    [InlineData("query partial", 294)]
    [InlineData("query x", 200)]
    public async Task The_statuses_of_the_2026_edition_are_an_option(string query, int status)
    {
        await using var server = new TestServer(
            configure: builder => builder.ModifyServerOptions(options => options.HttpStatusCodes = Protocols.HttpStatusCodes.Draft2026));
        server.Executor.Refused.Add("query refused");
        server.Executor.Execute = (operation, _, _) => Task.FromResult(operation.Document == "query partial"
            ? new Execution.OperationResult("""{"errors":[],"data":null}"""u8.ToArray(), "[]"u8.ToArray(), hasData: true)
            : FakeExecutor.Data("1"));

        (await server.HttpAsync(body: $$"""{"query":"{{query}}"}""", accept: GraphQL)).StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("GraphQL-Preflight", 200)]
    [InlineData("GraphQL-Require-Preflight", 200)]
    [InlineData("Apollo-Require-Preflight", 200)]
    public async Task A_GET_may_be_required_to_have_a_header_that_other_sites_cannot_send(string? header, int status)
    {
        await using var server = new TestServer(
            configure: builder => builder.ModifyServerOptions(options => options.EnforceGetRequestsPreflightHeader = true));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        if (header is not null)
        {
            headers[header] = "1";
        }

        var request = new HttpRequest { Method = "GET", QueryString = "query=query", Headers = headers };

        (await server.Server.HandleHttpAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task The_schema_can_be_downloaded()
    {
        var response = await _server.HttpAsync("GET", queryString: "sdl", contentType: null, accept: "text/html");

        response.StatusCode.ShouldBe(200);
        response.Headers["content-type"].ShouldBe("application/graphql; charset=utf-8");
        response.Headers["content-disposition"].ShouldBe("attachment; filename=\"schema.graphql\"");
        Body(response).ShouldBe("type Query { value: String }");
    }

    [Fact]
    public async Task Unless_it_is_not_to_be()
    {
        await using var server = new TestServer(
            configure: builder => builder.ModifyServerOptions(options => options.EnableSchemaRequests = false));

        (await server.HttpAsync("GET", queryString: "sdl", contentType: null)).StatusCode.ShouldBe(400);
    }

    [Fact]
    public async Task A_mutation_by_GET_gets_405_and_is_not_executed()
    {
        var response = await _server.HttpAsync("GET", queryString: "query=mutation%20x", contentType: null);

        response.StatusCode.ShouldBe(405);
        response.Headers["allow"].ShouldBe("POST");
        Body(response).ShouldBe(
            """{"errors":[{"message":"A mutation must be sent by POST.","extensions":{"code":"METHOD_NOT_ALLOWED"}}]}""");
        _server.Executor.Executed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_method_gets_405()
    {
        var response = await _server.HttpAsync("DELETE");

        response.StatusCode.ShouldBe(405);
        response.Headers["allow"].ShouldBe("GET, POST");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_subscription_gets_400_and_is_told_where_to_go(string method)
    {
        var response = await _server.HttpAsync(
            method, body: """{"query":"subscription x"}""", queryString: "query=subscription%20x");

        response.StatusCode.ShouldBe(400);
        Body(response).ShouldContain("A subscription needs a WebSocket (graphql-transport-ws, graphql-ws).");
    }

    [Fact]
    public async Task An_Accept_that_cannot_be_met_gets_406()
    {
        var response = await _server.HttpAsync(body: """{"query":"query x"}""", accept: "text/html");

        response.StatusCode.ShouldBe(406);
        response.Headers["content-type"].ShouldBe("application/json; charset=utf-8");
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        var response = await _server.HttpAsync(body: "query=mutation+x", contentType: "application/x-www-form-urlencoded");

        response.StatusCode.ShouldBe(415);
    }

    [Fact]
    public async Task An_unexpected_exception_is_logged_and_masked()
    {
        _server.Executor.Execute = (_, _, _) => throw new InvalidOperationException("secret");

        var response = await _server.HttpAsync(body: """{"query":"query x"}""");

        response.StatusCode.ShouldBe(500);
        Body(response).ShouldBe(
            """{"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""");
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "HttpThrew");
    }

    [Fact]
    public async Task A_cancelled_request_gets_503()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        _server.Executor.Execute = (_, _, token) => Task.FromException<Execution.OperationResult>(new OperationCanceledException(token));
        var request = new HttpRequest
        {
            Method = "GET", QueryString = "query=query", Headers = new Dictionary<string, string>(),
        };

        (await _server.Server.HandleHttpAsync(request, cancellation.Token)).StatusCode.ShouldBe(503);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Body(HttpResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
