using System.Text;
using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class HttpInterceptorTests : IAsyncDisposable
{
    private readonly Interception _interception = new();
    private readonly FakeExecutor _executor = new();
    private readonly TestServer _server;

    public HttpInterceptorTests() => _server = new TestServer(builder => builder
        .AddHttpRequestInterceptor<TestHttpInterceptor>()
        .Services.AddSingleton(_interception).AddSingleton<IRequestExecutor>(_executor));

    [Fact]
    public async Task State_and_user_of_a_request_reach_its_execution()
    {
        _interception.OnCreate = (request, builder) => builder
            .SetGlobalState("tenant", request.Headers["content-type"])
            .SetUser(TestServer.User("ada"));

        await _server.HttpAsync(body: """{"query":"query x"}""");

        var request = _executor.Executed.ShouldHaveSingleItem().Request;
        request.GlobalState!["tenant"].ShouldBe("application/json");
        request.User!.FindFirst("sub")!.Value.ShouldBe("ada");
    }

    [Fact]
    public async Task A_refused_request_gets_the_errors_of_the_exception()
    {
        _interception.OnCreate = (_, _) => throw new GraphQLException("not you");

        var response = await _server.HttpAsync(body: """{"query":"query x"}""", accept: "application/graphql-response+json");

        response.StatusCode.ShouldBe(400);
        Encoding.UTF8.GetString(response.Body.Span).ShouldBe("""{"errors":[{"message":"not you"}]}""");
        _executor.Executed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interceptor_that_throws_is_an_error_that_says_nothing()
    {
        _interception.OnCreate = (_, _) => throw new InvalidOperationException("a secret");

        var response = await _server.HttpAsync(body: """{"query":"query x"}""");

        response.StatusCode.ShouldBe(500);
        Encoding.UTF8.GetString(response.Body.Span).ShouldNotContain("secret");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
