using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>That several dialects are spoken costs the clients of graphql-transport-ws not one call of the store.</summary>
public sealed class DialectCostTests : IAsyncDisposable
{
    private readonly TestServer _server = new();

    [Theory]
    [InlineData("""{"type":"ping"}""")]
    [InlineData("""{"type":"pong"}""")]
    [InlineData("""{"type":"complete","id":"1"}""", nameof(ISubscriptionStore.CompleteOperationAsync))]
    [InlineData(
        """{"id":"1","type":"subscribe","payload":{"query":"subscription x","variables":{"topic":"t"}}}""",
        nameof(ISubscriptionStore.FindConnectionAsync),
        nameof(ISubscriptionStore.AddSubscriptionAsync))]
    [InlineData(
        """{"id":"1","type":"subscribe","payload":{"query":"query x"}}""",
        nameof(ISubscriptionStore.FindConnectionAsync),
        nameof(ISubscriptionStore.AddOperationAsync),
        nameof(ISubscriptionStore.EndOperationAsync))]
    public async Task A_message_takes_only_what_it_needs(string message, params string[] calls)
    {
        await _server.ConnectAsync("a");
        _server.Store.Calls.ShouldBe([nameof(ISubscriptionStore.AddConnectionAsync), nameof(ISubscriptionStore.AcknowledgeAsync)]);
        _server.Store.Calls.Clear();

        await _server.SendAsync("a", message);

        _server.Store.Calls.ShouldBe(calls);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
