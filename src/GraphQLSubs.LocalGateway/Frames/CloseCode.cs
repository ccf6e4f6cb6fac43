namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>Status codes of a closed socket. <see href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4"/></summary>
internal static class CloseCode
{
    public const ushort NormalClosure = 1000;
    public const ushort GoingAway = 1001;
    public const ushort ProtocolError = 1002;
    public const ushort UnsupportedData = 1003;
    public const ushort NoStatusReceived = 1005;
    public const ushort AbnormalClosure = 1006;
    public const ushort InvalidPayload = 1007;
    public const ushort MessageTooBig = 1009;

    /// <summary>
    /// Whether a peer may send the code in a close frame: 1004, 1005, 1006 and 1015 stand for something that never travels, 1016–2999
    /// are not assigned. 1012–1014 came after the RFC, by registration with IANA.
    /// </summary>
    public static bool MayBeSent(ushort code) => code is (>= 1000 and <= 1003) or (>= 1007 and <= 1014) or (>= 3000 and <= 4999);
}
