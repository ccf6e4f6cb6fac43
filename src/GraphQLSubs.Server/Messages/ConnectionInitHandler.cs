using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Interception;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>
/// Decides about a <c>connection_init</c>. Of several inits, in whichever processes, one write succeeds: that one found the
/// connection not acknowledged.
/// </summary>
internal sealed class ConnectionInitHandler(ISubscriptionStore store, SocketInterception interception)
{
    /// <summary>Decides; null: there is no such connection.</summary>
    public async Task<DecidedMessage?> DecideAsync(string connectionId, ConnectionInit init, CancellationToken cancellationToken)
    {
        if (!interception.IsRegistered)
        {
            return Decide(await store.AcknowledgeAsync(connectionId, session: null, cancellationToken), init, payload: default);
        }

        if (await store.FindConnectionAsync(connectionId, cancellationToken) is not { } connection)
        {
            return null;
        }

        if (connection.IsAcknowledged)
        {
            return Decide(new Acknowledgement(AcknowledgeOutcome.AlreadyAcknowledged, connection), init, payload: default);
        }

        var decision = await interception.ConnectAsync(connection, init.Payload, cancellationToken);

        if (!decision.IsAccepted)
        {
            return new DecidedMessage(new RejectConnection(decision.Payload), connection);
        }

        var session = new AcknowledgedSession(decision.Connection.Principal, decision.Connection.ContextData);
        return Decide(await store.AcknowledgeAsync(connectionId, session, cancellationToken), init, decision.Payload);
    }

    private static DecidedMessage? Decide(Acknowledgement acknowledgement, ConnectionInit init, ReadOnlyMemory<byte> payload)
    {
        var state = acknowledgement.Outcome == AcknowledgeOutcome.Acknowledged ? SessionState.Opened : SessionState.Acknowledged;
        var decision = SessionRules.Decide(state, init);

        return acknowledgement.Outcome == AcknowledgeOutcome.NoConnection
            ? null
            : new DecidedMessage(decision is SendConnectionAck ? new SendConnectionAck(payload) : decision, acknowledgement.Connection);
    }
}
