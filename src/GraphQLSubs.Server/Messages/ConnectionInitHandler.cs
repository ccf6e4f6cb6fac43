using System.Text;
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
    public async Task<DecidedInit?> DecideAsync(string connectionId, ConnectionInit init, CancellationToken cancellationToken)
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

        // AppSync's clients have said it when they connected.
        var payload = connection.InitPayload is { } said ? Encoding.UTF8.GetBytes(said) : init.Payload;
        var decision = await interception.ConnectAsync(connection, payload, cancellationToken);

        if (!decision.IsAccepted)
        {
            return new DecidedInit(CodecOf(connection), new RejectConnection(decision.Payload));
        }

        var session = new AcknowledgedSession(decision.Connection.Principal, decision.Connection.ContextData);
        return Decide(await store.AcknowledgeAsync(connectionId, session, cancellationToken), init, decision.Payload);
    }

    private static DecidedInit? Decide(Acknowledgement acknowledgement, ConnectionInit init, ReadOnlyMemory<byte> payload)
    {
        if (acknowledgement.Connection is not { } connection)
        {
            return null;
        }

        var codec = CodecOf(connection);
        var state = acknowledgement.Outcome == AcknowledgeOutcome.Acknowledged ? SessionState.Opened : SessionState.Acknowledged;
        var decision = SessionRules.Decide(codec, state, init);
        return new DecidedInit(codec, decision is SendConnectionAck ? new SendConnectionAck(payload) : decision);
    }

    private static ProtocolCodec CodecOf(Connection connection) => Subprotocols.Find(connection.Protocol)
        ?? throw new InvalidOperationException($"Connection {connection.Id} speaks {connection.Protocol}, which this version does not.");
}
