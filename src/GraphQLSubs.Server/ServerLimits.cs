namespace GraphQLSubs.Server;

/// <summary>The server's fixed limits; those of messages and requests are <see cref="Protocols.ProtocolLimits"/>.</summary>
public static class ServerLimits
{
    /// <summary>
    /// How long a connection's records live: API Gateway's two hours, and slack for clocks and for what is under way at the end.
    /// </summary>
    public static readonly TimeSpan ConnectionLifetime = TimeSpan.FromHours(2) + TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long the last words of a cancelled invocation may take: ending its operation and telling the client.
    /// </summary>
    public static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long an operation is held that came before its connection was acknowledged, in dialects that allow it: as long as the
    /// reference server of graphql-ws waits for <c>connection_init</c>. Then it gets an <c>error</c>. An invocation waits meanwhile.
    /// </summary>
    public static readonly TimeSpan ConnectionInitWait = TimeSpan.FromSeconds(3);

    /// <summary>The first pause between two looks at such a connection; doubled with each further one.</summary>
    public static readonly TimeSpan ConnectionInitPoll = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// How often an operation tries to take an id over that is in use, in dialects where the last one wins; then it gets an
    /// <c>error</c>.
    /// </summary>
    public const int ReplaceAttempts = 3;

    /// <summary>
    /// A principal as it is stored, in bytes of UTF-8: as much as an
    /// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">authorizer may return</see>. A larger one
    /// is refused at <c>$connect</c>.
    /// </summary>
    public const int PrincipalBytes = 8_192;

    /// <summary>
    /// The context data of a connection as JSON, in bytes of UTF-8: it is read with each <c>subscribe</c>. A connection of which more is to
    /// be kept is rejected.
    /// </summary>
    public const int ContextDataBytes = 8_192;

    /// <summary>
    /// The global state that a subscription reads as JSON, in bytes of UTF-8: it is kept with the subscription's shape. A subscription
    /// that reads more is refused.
    /// </summary>
    public const int GlobalStateBytes = 8_192;

    /// <summary>A topic in bytes of UTF-8; publishing to a longer one is an <see cref="ArgumentException"/>.</summary>
    public const int TopicBytes = Subscriptions.TopicName.MaxBytes;
}
