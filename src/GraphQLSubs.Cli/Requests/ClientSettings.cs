namespace GraphQLSubs.Cli.Requests;

/// <summary>Where a request goes and what goes with it.</summary>
internal sealed record ClientSettings
{
    /// <summary>The GraphQL endpoint: <c>http</c>, <c>https</c>, <c>ws</c> or <c>wss</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>Sent with the HTTP request, or with the handshake of the socket.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The payload of <c>connection_init</c>, each value a JSON text.</summary>
    public IReadOnlyDictionary<string, string> ConnectionParams { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether any certificate of the server will do: for one that it made itself.</summary>
    public bool IsInsecure { get; init; }

    /// <summary>How often a ping is sent. API Gateway closes a connection that was silent for 10 minutes.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many events end a subscription; null: none do.</summary>
    public int? Count { get; init; }

    /// <summary>When to give up; null: never.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether it goes over a socket.</summary>
    public bool IsSocket => Url.Scheme is "ws" or "wss";

    /// <summary>The same endpoint's socket.</summary>
    public Uri SocketUrl => IsSocket ? Url : new UriBuilder(Url) { Scheme = Url.Scheme == Uri.UriSchemeHttps ? "wss" : "ws", Port = Url.Port }.Uri;
}
