namespace GraphQLSubs.Protocols;

/// <summary>Why a connection is closed: the code with its fixed text, as clients know them.</summary>
/// <param name="Code">The close code.</param>
/// <param name="Text">The reason of the close frame: at most <see cref="ProtocolLimits.CloseReasonBytes"/>.</param>
public readonly record struct CloseReason(CloseCode Code, string Text)
{
    /// <summary>4400.</summary>
    public static CloseReason InvalidMessage { get; } = new(CloseCode.BadRequest, "Invalid message received");

    /// <summary>4401.</summary>
    public static CloseReason Unauthorized { get; } = new(CloseCode.Unauthorized, "Unauthorized");

    /// <summary>4403.</summary>
    public static CloseReason Forbidden { get; } = new(CloseCode.Forbidden, "Forbidden");

    /// <summary>4406.</summary>
    public static CloseReason SubprotocolNotAcceptable { get; } =
        new(CloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");

    /// <summary>4429.</summary>
    public static CloseReason TooManyInitialisationRequests { get; } =
        new(CloseCode.TooManyInitialisationRequests, "Too many initialisation requests");

    /// <summary>4500.</summary>
    public static CloseReason InternalServerError { get; } = new(CloseCode.InternalServerError, "Internal server error");

    /// <summary>4409; a long id is cut so that the reason fits into a close frame.</summary>
    public static CloseReason SubscriberAlreadyExists(string operationId)
    {
        const string Before = "Subscriber for ";
        const string After = " already exists";
        return new(
            CloseCode.SubscriberAlreadyExists,
            Before + Cut(operationId, ProtocolLimits.CloseReasonBytes - Before.Length - After.Length) + After);
    }

    /// <summary><c>{"message":"…"}</c></summary>
    internal byte[] ToJson() => [.. """{"message":"""u8, .. JsonText.Of(Text), (byte)'}'];

    private static string Cut(string text, int utf8Bytes)
    {
        var bytes = 0;
        var length = 0;

        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;

            if (bytes > utf8Bytes)
            {
                return text[..length];
            }

            length += rune.Utf16SequenceLength;
        }

        return text;
    }
}
