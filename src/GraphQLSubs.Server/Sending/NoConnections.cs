namespace GraphQLSubs.Server.Sending;

/// <summary>The sender of a process without connections, whose subscriptions are live streams only.</summary>
internal sealed class NoConnections : IConnectionSender
{
    public ValueTask<SendOutcome> SendAsync(string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        throw Unexpected(connectionId);

    public ValueTask<SendOutcome> CloseAsync(string connectionId, CancellationToken cancellationToken) => throw Unexpected(connectionId);

    private static InvalidOperationException Unexpected(string connectionId) => new(
        $"Nothing can be sent to the connection {connectionId}: register an {nameof(IConnectionSender)} beside AddInMemorySubscriptions().");
}
