namespace GraphQLSubs.Protocols;

/// <summary>
/// The rules of the old graphql-ws, as its reference server keeps them: misuse is answered and the connection lives on. Its clients do
/// not wait for the acknowledgement before they start operations.
/// </summary>
internal static class LegacyGraphQLWsRules
{
    public static SessionDecision Decide(SessionState state, ClientMessage message) => message switch
    {
        // The reference server would ask its application again; here what the connection was accepted for stays.
        ConnectionInit => state == SessionState.Opened
            ? new SendConnectionAck()
            : new CloseConnection(CloseReason.TooManyInitialisationRequests),
        Subscribe subscribe => state == SessionState.Acknowledged
            ? Start(subscribe)
            : new AwaitConnectionInit(
                Start(subscribe),
                new SendError(
                    subscribe.OperationId, "The connection was not initialised.", ProtocolErrorCodes.ConnectionNotInitialised)),
        Complete complete => new StopOperation(complete.OperationId, IsAnswered: true),
        Terminate => new EndConnection(),
        UnusableOperation unusable => new SendError(unusable.OperationId, unusable.Reason, ProtocolErrorCodes.InvalidOperation),
        UnknownMessage unknown => new SendError(unknown.OperationId, unknown.Reason, ProtocolErrorCodes.UnknownMessageType),
        InvalidMessage { OperationId: { } id } invalid => new SendError(id, invalid.Reason, ProtocolErrorCodes.InvalidOperation),
        InvalidMessage => new SendConnectionError(CloseReason.InvalidMessage),
        _ => throw new ArgumentException($"There is no rule for a {message.GetType().Name}.", nameof(message)),
    };

    private static StartOperation Start(Subscribe subscribe) =>
        new(subscribe.OperationId, subscribe.Parameters, IfIdInUse: new ReplaceOperation());
}
