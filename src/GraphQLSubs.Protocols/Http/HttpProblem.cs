namespace GraphQLSubs.Protocols;

/// <summary>Why an HTTP request is answered without executing anything.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code"><c>extensions.code</c> of the error in the body.</param>
/// <param name="Message">Its message.</param>
public sealed record HttpProblem(int Status, string Code, string Message)
{
    /// <summary>The header <c>Allow</c> that belongs to a 405; else null.</summary>
    public string? Allow { get; init; }

    /// <summary>The query string or body could be read and is no GraphQL request: 422 in <see cref="HttpStatusCodes.Draft2026"/>.</summary>
    public bool IsUnprocessable { get; private init; }

    /// <summary>The status in an edition.</summary>
    public int StatusIn(HttpStatusCodes edition) => IsUnprocessable && edition == HttpStatusCodes.Draft2026 ? 422 : Status;

    /// <summary>A mutation was sent by GET, which must change nothing.</summary>
    public static HttpProblem MutationByGet { get; } =
        new(405, ProtocolErrorCodes.MethodNotAllowed, "A mutation must be sent by POST.") { Allow = "POST" };

    /// <summary>A GET that any web page could have sent, where the server takes none.</summary>
    public static HttpProblem PreflightRequired { get; } = new(
        400, ProtocolErrorCodes.PreflightRequired, $"A GET needs one of the headers {string.Join(", ", PreflightHeader.Names)}.");

    /// <summary>A subscription was sent over HTTP.</summary>
    public static HttpProblem Subscription { get; } =
        new(400, ProtocolErrorCodes.SubscriptionOverHttp, $"A subscription needs a WebSocket ({Subprotocols.Names}).");

    /// <summary>None of the media types that the client accepts can be served.</summary>
    public static HttpProblem NotAcceptable { get; } = new(
        406,
        ProtocolErrorCodes.NotAcceptable,
        $"The response can be {ResponseMediaType.GraphQLResponse} or {ResponseMediaType.Json}.");

    internal static HttpProblem Unreadable(string code, string message) => new(400, code, message);

    internal static HttpProblem Unprocessable(string code, string message) => new(400, code, message) { IsUnprocessable = true };
}
