using System.Net;
using System.Text.RegularExpressions;
using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.GraphiQL;

public sealed partial class GraphiQLPageTests : IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Without it the build leaves the page out.
    public async ValueTask InitializeAsync() => await Prerequisites.RequireNodeAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("graphiql", "*/*")]
    [InlineData("graphiql/", "*/*")]
    [InlineData("graphiql", Browser)]
    [InlineData("graphql", Browser)]
    [InlineData("graphql?query=%7B__typename%7D", Browser)]
    public async Task The_page_is_shown(string path, string accept)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await GetAsync(fixture, path, accept);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'; ");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("<title>GraphiQL</title>");
        fixture.Function.Raw.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("graphql", "*/*")]
    [InlineData("graphql", "application/json")]
    [InlineData("graphql", "application/graphql-response+json, application/json;q=0.9")]
    [InlineData("graphql", "not a media type")]
    [InlineData("graphql?sdl", Browser)]
    public async Task A_client_of_the_HTTP_API_gets_the_functions_answer(string path, string accept)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await GetAsync(fixture, path, accept);

        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("ok");
    }

    [Fact]
    public async Task All_that_the_page_names_is_there()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var page = await fixture.Http.GetStringAsync("graphiql", Cancellation);
        var parts = Part().Matches(page).Select(match => match.Value).ToArray();

        foreach (var part in parts)
        {
            using var response = await fixture.Http.GetAsync(part, Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"], part);
        }

        parts.Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_page_knows_where_the_APIs_are()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { MappingKey = "chat&more", HttpApiPath = "/api" });

        var page = await fixture.Http.GetStringAsync("graphiql", Cancellation);

        page.ShouldContain("data-http-path=\"/api\" data-socket-path=\"/chat&amp;more\"");
    }

    [Theory]
    [InlineData("graphiql/nothing.js")]
    [InlineData("graphiql/index.html")]
    [InlineData("graphiql/..%2fappsettings.js")]
    [InlineData("graphiqlx")]
    public async Task Nothing_else_is_found(string path)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await GetAsync(fixture, path, "*/*");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_an_HTTP_API_there_is_no_page()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { HttpApiPath = null });

        using var response = await GetAsync(fixture, "graphiql", Browser);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        fixture.Gateway.GraphiQLUrl.ShouldBeNull();
    }

    private static Task<HttpResponseMessage> GetAsync(GatewayFixture fixture, string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return fixture.Http.SendAsync(request, Cancellation);
    }

    [GeneratedRegex("/graphiql/[a-z.]+")]
    private static partial Regex Part();
}
