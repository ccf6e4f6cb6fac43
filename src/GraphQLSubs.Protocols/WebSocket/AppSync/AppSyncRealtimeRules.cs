namespace GraphQLSubs.Protocols;

/// <summary>The rules of AppSync's protocol: misuse of an operation is an <c>error</c> for it, and the connection lives on.</summary>
internal static class AppSyncRealtimeRules
{
    public static SessionDecision Decide(SessionState state, ClientMessage message) => message switch
    {
        ConnectionInit => state == SessionState.Opened
            ? new SendConnectionAck()
            : new CloseConnection(CloseReason.TooManyInitialisationRequests),
        Subscribe subscribe => state == SessionState.Acknowledged
            ? new StartOperation(
                subscribe.OperationId,
                subscribe.Parameters,
                new SendError(
                    subscribe.OperationId, "An operation with this id is running.", ProtocolErrorCodes.OperationIdInUse))
            : new SendError(
                subscribe.OperationId, "The connection was not initialised.", ProtocolErrorCodes.ConnectionNotInitialised),
        Complete complete => new StopOperation(complete.OperationId, IsAnswered: true),
        UnusableOperation unusable => new SendError(unusable.OperationId, unusable.Reason, ProtocolErrorCodes.InvalidOperation),
        UnknownMessage unknown => new SendError(unknown.OperationId, unknown.Reason, ProtocolErrorCodes.UnknownMessageType),
        InvalidMessage invalid => new SendError(invalid.OperationId, invalid.Reason, ProtocolErrorCodes.InvalidOperation),
        _ => throw new ArgumentException($"There is no rule for a {message.GetType().Name}.", nameof(message)),
    };
}
