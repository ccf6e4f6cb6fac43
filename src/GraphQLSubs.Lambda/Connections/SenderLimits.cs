namespace GraphQLSubs.Lambda.Connections;

/// <summary>The numbers of the connection sender.</summary>
internal static class SenderLimits
{
    /// <summary>After this a call counts as failed; API Gateway answers within milliseconds.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);

    /// <summary>For the TCP and TLS handshakes.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// HTTP/1.1 carries one call a socket: this is how many calls run at once, the rest wait. Lambda gives 1,024 file
    /// descriptors.
    /// </summary>
    public const int Sockets = 128;

    /// <summary>A frozen sandbox may wake hours later; a socket that was idle this long is not trusted.</summary>
    public static readonly TimeSpan SocketIdleTimeout = TimeSpan.FromSeconds(20);

    /// <summary>How much of a refusal's body goes to the log.</summary>
    public const int LoggedErrorBytes = 1_024;

    /// <summary>The handler for calls to the management API.</summary>
    public static SocketsHttpHandler CreateHttpHandler() => new()
    {
        MaxConnectionsPerServer = Sockets,
        PooledConnectionIdleTimeout = SocketIdleTimeout,
        ConnectTimeout = ConnectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
