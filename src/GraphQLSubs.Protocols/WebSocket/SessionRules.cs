namespace GraphQLSubs.Protocols;

/// <summary>
/// The rules of a session, for each dialect one function of its state and a message. Each misuse is a value, never an exception; who
/// holds the socket, or does not, decides how to carry it out.
/// </summary>
public static class SessionRules
{
    /// <summary>What a message leads to.</summary>
    /// <param name="codec">The dialect that the message was decoded as.</param>
    /// <param name="state">
    /// The state before the message. It decides a <see cref="ConnectionInit"/> and a <see cref="Subscribe"/>; for the others it may be any,
    /// which saves a server without sockets from looking it up.
    /// </param>
    /// <param name="message">The message.</param>
    public static SessionDecision Decide(ProtocolCodec codec, SessionState state, ClientMessage message) => codec switch
    {
        GraphQLTransportWs => GraphQLTransportWsRules.Decide(state, message),
        LegacyGraphQLWs => LegacyGraphQLWsRules.Decide(state, message),
        AppSyncRealtime => AppSyncRealtimeRules.Decide(state, message),
        _ => throw new ArgumentException($"There are no rules for {codec.Name}.", nameof(codec)),
    };
}
