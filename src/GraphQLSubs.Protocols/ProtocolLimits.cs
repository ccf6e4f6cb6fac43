namespace GraphQLSubs.Protocols;

/// <summary>All limits of the wire protocols; what is over one is refused as the protocol says, never cut.</summary>
public static class ProtocolLimits
{
    /// <summary>
    /// A WebSocket message in either direction, in bytes:
    /// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">API Gateway's</see>.
    /// </summary>
    public const int MessageBytes = 131_072;

    /// <summary>How deep the JSON of a message or request may be nested.</summary>
    public const int JsonDepth = 64;

    /// <summary>An operation id in bytes of UTF-8; a longer one is refused with an <c>error</c>.</summary>
    public const int OperationIdBytes = 128;

    /// <summary>
    /// The reason of a close frame in bytes of UTF-8: what
    /// <see href="https://www.rfc-editor.org/rfc/rfc6455#section-5.5">RFC 6455</see> leaves of a control frame.
    /// </summary>
    public const int CloseReasonBytes = 123;

    /// <summary>The header that an AppSync client connects with, as JSON in bytes; a larger one is refused at <c>$connect</c>.</summary>
    public const int AppSyncHeaderBytes = 8_192;

    /// <summary>
    /// After how many milliseconds without <c>ka</c> or <c>data</c> an AppSync client takes its connection for lost: a minute more than
    /// API Gateway lets a connection be silent, so that the gateway's own closing is seen first.
    /// </summary>
    public const int AppSyncConnectionTimeoutMs = 660_000;

    /// <summary>The body of an HTTP request in bytes; a larger one gets 413.</summary>
    public const int HttpBodyBytes = 1_048_576;

    /// <summary>The query string of an HTTP request in bytes, percent-encoded; a longer one gets 414.</summary>
    public const int HttpQueryStringBytes = 8_192;
}
