namespace GraphQLSubs.Protocols;

/// <summary>
/// The rules of a session as one function of its state and a message. Each misuse is a value, never an exception; who holds the
/// socket, or does not, decides how to carry it out.
/// </summary>
public static class SessionRules
{
    private static readonly SendConnectionAck Ack = new();
    private static readonly Ignore Nothing = new();

    /// <summary>
    /// Whether the decision depends on the state. Most messages are decided without it, which saves the read of a store.
    /// </summary>
    public static bool NeedsState(ClientMessage message) => message is ConnectionInit or Subscribe;

    /// <summary>What a message leads to.</summary>
    /// <param name="state">The state before the message; any where <see cref="NeedsState"/> says no.</param>
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
