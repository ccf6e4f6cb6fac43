using System.Security.Claims;
using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

public sealed class ConnectTests : IAsyncDisposable
{
    private readonly TestServer _server = new();

    [Theory]
    [InlineData("graphql-transport-ws", null, "graphql-transport-ws", "graphql-transport-ws")]
    [InlineData("other, graphql-transport-ws", null, "graphql-transport-ws", "graphql-transport-ws")]
    [InlineData("graphql-ws", null, "graphql-ws", "graphql-ws")]
    [InlineData("graphql-ws", "e30=", "graphql-ws", "appsync")]
    [InlineData("graphql-ws, header-e30", null, "graphql-ws", "appsync")]
    public async Task An_offered_subprotocol_that_is_spoken_here_is_chosen_and_its_dialect_kept(
        string offered, string? header, string answered, string dialect)
    {
        var response = await _server.OpenAsync("a", offered, header: header);

        response.ShouldBe(new ConnectResponse(200, answered, null));
        var connection = await _server.FindConnectionAsync("a");
        connection!.Protocol.ShouldBe(dialect);
        connection.InitPayload.ShouldBe(dialect == "appsync" ? "{}" : null);
    }

    [Fact]
    public async Task A_malformed_header_of_AppSync_is_refused_and_told_what_is_wrong()
    {
        var response = await _server.OpenAsync("a", "graphql-ws", header: "*");

        response.ShouldBe(new ConnectResponse(400, null, "The header that the client authorizes its connection with is not base64."));
        _server.Store.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soap, mqtt")]
    public async Task Without_one_the_connection_is_refused_and_told_what_is_spoken(string? offered)
    {
        var response = await ConnectAsync(offered);

        response.ShouldBe(new ConnectResponse(
            400, null, "Subprotocol not acceptable: offer graphql-transport-ws, graphql-ws in Sec-WebSocket-Protocol."));
        _server.Store.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_costs_one_write_and_is_kept_for_its_longest_life()
    {
        await ConnectAsync("graphql-transport-ws", TestServer.User("ann"));

        _server.Store.Calls.ShouldBe([nameof(ISubscriptionStore.AddConnectionAsync)]);
        var connection = await _server.FindConnectionAsync("a");
        connection!.Protocol.ShouldBe("graphql-transport-ws");
        connection.Principal.ShouldBe("""[{"type":"test","claims":[["sub","ann"]]}]""");
        connection.ExpiresAt.ShouldBe(_server.Time.GetUtcNow() + TimeSpan.FromMinutes(130));
    }

    [Fact]
    public async Task A_principal_may_have_8192_bytes_and_no_more()
    {
        var room = ServerLimits.PrincipalBytes - """[{"type":"test","claims":[["sub",""]]}]""".Length;

        (await ConnectAsync("graphql-transport-ws", TestServer.User(new string('x', room)))).StatusCode.ShouldBe(200);
        (await ConnectAsync("graphql-transport-ws", TestServer.User(new string('x', room + 1)))).StatusCode.ShouldBe(400);
    }

    [Fact]
    public async Task An_unreachable_store_refuses_with_503()
    {
        _server.Store.Failing.Add(nameof(ISubscriptionStore.AddConnectionAsync));

        (await ConnectAsync("graphql-transport-ws")).StatusCode.ShouldBe(503);
    }

    [Fact]
    public async Task A_disconnect_removes_all_of_the_connection()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");

        await _server.DisconnectAsync("a");
        await _server.DisconnectAsync("a");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBeEmpty();
        (await _server.FindConnectionAsync("a")).ShouldBeNull();
    }

    [Fact]
    public async Task A_disconnect_that_the_store_fails_is_no_error()
    {
        _server.Store.Failing.Add(nameof(ISubscriptionStore.RemoveConnectionAsync));

        await _server.DisconnectAsync("a");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task<ConnectResponse> ConnectAsync(string? offered, ClaimsPrincipal? user = null) =>
        _server.OpenAsync("a", offered, user);
}
