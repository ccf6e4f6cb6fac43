namespace GraphQLSubs.Protocols;

/// <summary>The rules of graphql-transport-ws: misuse closes the connection.</summary>
internal static class GraphQLTransportWsRules
{
    private static readonly SendConnectionAck Ack = new();
    private static readonly Ignore Nothing = new();

    public static SessionDecision Decide(SessionState state, ClientMessage message) => message switch
    {
        ConnectionInit => state == SessionState.Opened ? Ack : new CloseConnection(CloseReason.TooManyInitialisationRequests),
        Ping ping => new SendPong(ping.Payload),
        Pong => Nothing,
        Subscribe subscribe => state == SessionState.Acknowledged
            ? new StartOperation(
                subscribe.OperationId,
                subscribe.Parameters,
                new CloseConnection(CloseReason.SubscriberAlreadyExists(subscribe.OperationId), subscribe.OperationId))
            : new CloseConnection(CloseReason.Unauthorized, subscribe.OperationId),
        Complete complete => new StopOperation(complete.OperationId, IsAnswered: false),
        UnusableOperation unusable => new SendError(unusable.OperationId, unusable.Reason, ProtocolErrorCodes.InvalidOperation),
        InvalidMessage invalid => new CloseConnection(CloseReason.InvalidMessage, invalid.OperationId, invalid.Reason),
        _ => throw new ArgumentException($"There is no rule for a {message.GetType().Name}.", nameof(message)),
    };
}
