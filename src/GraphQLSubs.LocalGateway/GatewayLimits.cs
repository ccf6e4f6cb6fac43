namespace GraphQLSubs.LocalGateway;

/// <summary>
/// What API Gateway and Lambda allow, with their values as defaults; a test may lower them.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html"/>
/// </summary>
public sealed record GatewayLimits
{
    /// <summary>Payload bytes of one frame, both ways (32 KB); a larger one closes the socket with 1009, longer answers are fragmented.</summary>
    public int FrameBytes { get; init; } = 32 * 1024;

    /// <summary>Bytes of one message, both ways (128 KB): a client's closes the socket with 1009, a posted one gets 413.</summary>
    public int MessageBytes { get; init; } = 128 * 1024;

    /// <summary>How long a connection may carry no message in either direction (10 min), then it is closed with 1001. Pings do not count.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a connection may live at all (2 h), then it is closed with 1001.</summary>
    public TimeSpan ConnectionDuration { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long the WebSocket API waits for the function (29 s); the function itself runs on.</summary>
    public TimeSpan IntegrationTimeout { get; init; } = TimeSpan.FromSeconds(29);

    /// <summary>How long the HTTP API waits for the function (30 s), then it answers 503.</summary>
    public TimeSpan HttpIntegrationTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one invocation of a function process may take (30 s here, configurable on Lambda); then the process is killed.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an HTTP API request body (10 MB); more gets 413.</summary>
    public int HttpBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of a function's answer over the Runtime API (6 MB and 100 bytes); more gets 413 and fails the invocation.</summary>
    public int FunctionResponseBytes { get; init; } = 6 * 1024 * 1024 + 100;

    /// <summary>
    /// Messages of one connection that are with the function at once (128; AWS states no number). At the limit the gateway reads no
    /// further from that socket. 1 makes the connection serial, which AWS never promises but some tests want.
    /// </summary>
    public int MessagesInFlight { get; init; } = 128;

    /// <summary>Bytes waiting for a client that reads slowly (1 MB; AWS states no number); a post beyond gets 429.</summary>
    public int OutboundBufferBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How long a post waits for its frame to reach the socket (1 s). A message that is still behind a slow reader then stays in the
    /// outbound buffer and the post is answered.
    /// </summary>
    public TimeSpan HandOverTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the gateway waits for the other half of a closing handshake, and at its own end for the last functions (5 s).</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
