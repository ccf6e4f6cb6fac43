using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>
/// Waits until another invocation has decided about a connection's <c>connection_init</c>. The clients of some dialects send it and
/// their first operations back to back, and API Gateway keeps no order between the messages of a connection.
/// </summary>
internal sealed class ConnectionInitWait(ISubscriptionStore store, TimeProvider timeProvider)
{
    /// <summary>The acknowledged connection; null: it was rejected or closed, or nothing was decided in time.</summary>
    public async Task<Connection?> WaitAsync(string connectionId, CancellationToken cancellationToken)
    {
        var startedAt = timeProvider.GetTimestamp();

        for (var pause = ServerLimits.ConnectionInitPoll; timeProvider.GetElapsedTime(startedAt) < ServerLimits.ConnectionInitWait; pause *= 2)
        {
            await Task.Delay(pause, timeProvider, cancellationToken);

            switch (await store.FindConnectionAsync(connectionId, cancellationToken))
            {
                case null:
                    return null;
                case { IsAcknowledged: true } connection:
                    return connection;
            }
        }

        return null;
    }
}
