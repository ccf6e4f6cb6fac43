namespace GraphQLSubs.Protocols;

/// <summary>All values of <c>extensions.code</c> that the protocols give.</summary>
public static class ProtocolErrorCodes
{
    /// <summary>The connection is closed after this error; <c>extensions.closeCode</c> says why.</summary>
    public const string ConnectionClosed = "CONNECTION_CLOSED";

    /// <summary>The operation cannot be taken: its id is too long or a text in it is no Unicode.</summary>
    public const string InvalidOperation = "BAD_REQUEST";

    /// <summary>An operation of that id is running on the connection.</summary>
    public const string OperationIdInUse = "OPERATION_ID_IN_USE";

    /// <summary>An operation was started on a connection that was not acknowledged.</summary>
    public const string ConnectionNotInitialised = "CONNECTION_NOT_INITIALISED";

    /// <summary>The message has a type that clients do not send.</summary>
    public const string UnknownMessageType = "UNKNOWN_MESSAGE_TYPE";

    /// <summary>The HTTP request is no GraphQL request.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>The HTTP request is larger than allowed.</summary>
    public const string RequestTooLarge = "HC0010";

    /// <summary>The HTTP body is no JSON.</summary>
    public const string InvalidJson = "HC0011";

    /// <summary>The HTTP request has no document.</summary>
    public const string MissingQuery = "HC0013";

    /// <summary>None of the media types in <c>Accept</c> can be served.</summary>
    public const string NotAcceptable = "HC0063";

    /// <summary>The HTTP method is not allowed for this request.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The content type of the HTTP request is not served.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>A list of requests in one HTTP body is not served.</summary>
    public const string BatchingNotSupported = "BATCHING_NOT_SUPPORTED";

    /// <summary>A GET lacks the header that keeps pages of other sites from sending it.</summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>A subscription was sent over HTTP.</summary>
    public const string SubscriptionOverHttp = "SUBSCRIPTION_OVER_HTTP";
}
