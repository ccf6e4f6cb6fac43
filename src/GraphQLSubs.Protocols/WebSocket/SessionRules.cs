namespace GraphQLSubs.Protocols;

/// <summary>
/// The rules of a session as one function of its state and a message. Each misuse is a value, never an exception; who holds the
/// socket, or does not, decides how to carry it out.
/// </summary>
public static class SessionRules
{
    private static readonly SendConnectionAck Ack = new();
    private static readonly Ignore Nothing = new();

    /// <summary>What a message leads to.</summary>
    /// <param name="state">
    /// The state before the message. It decides a <see cref="ConnectionInit"/> and a <see cref="Subscribe"/>; for the others it may be any,
    /// which saves a server without sockets from looking it up.
    /// </param>
    /// <param name="message">The message.</param>
    public static SessionDecision Decide(SessionState state, ClientMessage message) => message switch
    {
        ConnectionInit => state == SessionState.Opened ? Ack : new CloseConnection(CloseReason.TooManyInitialisationRequests),
        Ping ping => new SendPong(ping.Payload),
        Pong => Nothing,
        Subscribe subscribe => state == SessionState.Acknowledged
            ? new StartOperation(subscribe.OperationId, subscribe.Parameters)
            : new CloseConnection(CloseReason.Unauthorized, subscribe.OperationId),
        Complete complete => new StopOperation(complete.OperationId),
        UnusableOperation unusable => new RefuseOperation(unusable.OperationId, unusable.Reason),
        InvalidMessage invalid => new CloseConnection(CloseReason.InvalidMessage, invalid.OperationId, invalid.Reason),
        _ => throw new ArgumentException($"There is no rule for a {message.GetType().Name}.", nameof(message)),
    };
}
