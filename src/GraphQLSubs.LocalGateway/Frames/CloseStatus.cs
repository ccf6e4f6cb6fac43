namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>
/// How a socket ended, in the words that API Gateway puts into the <c>$disconnect</c> event. The texts are AWS's own, seen in events of
/// live APIs; it documents none of them.
/// </summary>
internal readonly record struct CloseStatus(ushort Code, string Reason)
{
    /// <summary>The client closed without a code, as a browser's <c>close()</c> does.</summary>
    public static readonly CloseStatus NoStatus = new(CloseCode.NoStatusReceived, "Client-side close frame status not set");

    /// <summary>Idle for ten minutes, open for two hours, or the gateway itself stops.</summary>
    public static readonly CloseStatus GoingAway = new(CloseCode.GoingAway, "Going away");

    /// <summary>The function deleted the connection.</summary>
    public static readonly CloseStatus Deleted = new(CloseCode.NormalClosure, "Connection Closed Normally");

    /// <summary>The network went away without a close frame. No event of this kind has been published; the reason stays empty.</summary>
    public static readonly CloseStatus Lost = new(CloseCode.AbnormalClosure, "");
}
