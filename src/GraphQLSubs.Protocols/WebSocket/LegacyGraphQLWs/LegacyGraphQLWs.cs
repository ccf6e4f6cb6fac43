namespace GraphQLSubs.Protocols;

/// <summary>
/// The old subprotocol
/// <see href="https://github.com/apollographql/subscriptions-transport-ws/blob/master/PROTOCOL.md">graphql-ws</see>, which the npm
/// library subscriptions-transport-ws speaks (and the library that is called graphql-ws does not).
/// </summary>
public sealed class LegacyGraphQLWs : ProtocolCodec
{
    /// <summary>The one instance.</summary>
    public static LegacyGraphQLWs Instance { get; } = new();

    private LegacyGraphQLWs()
    {
    }

    /// <inheritdoc />
    public override string Name => Subprotocol;

    /// <inheritdoc />
    public override string Subprotocol => "graphql-ws";

    internal override ReadOnlySpan<byte> ResultMember => ""","type":"data","payload":"""u8;

    /// <summary>
    /// <c>{"id":"1","type":"error","payload":{"message":"…","errors":[…]}}</c>: the protocol wants one error; its client prefers the
    /// list where there is one.
    /// </summary>
    /// <inheritdoc />
    public override byte[] EncodeError(string? operationId, ReadOnlySpan<byte> errors) =>
    [
        .. OperationHead.OpenFor(operationId), .. "\"type\":\"error\",\"payload\":{\"message\":"u8, .. ErrorList.FirstMessage(errors),
        .. ",\"errors\":"u8, .. errors, .. "}}"u8,
    ];

    /// <summary><c>{"id":"1","type":"complete","payload":null}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeComplete(string operationId) =>
        [.. OperationHead.Of(operationId), .. ""","type":"complete","payload":null}"""u8];

    /// <summary><c>{"type":"connection_error","payload":{"message":"…"}}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeConnectionError(CloseReason reason, ReadOnlySpan<byte> payload = default) =>
        [.. """{"type":"connection_error","payload":"""u8, .. payload.IsEmpty ? reason.ToJson() : payload, (byte)'}'];

    internal override ClientMessage Decode(in MessageEnvelope envelope)
    {
        var type = envelope.Type.Span;

        if (type.SequenceEqual("start"u8))
        {
            return OperationReader.Read(envelope, "start");
        }

        if (type.SequenceEqual("stop"u8))
        {
            return OperationReader.ReadEnd(envelope, "stop");
        }

        if (type.SequenceEqual("connection_init"u8))
        {
            return envelope.HasObjectOrNothing
                ? new ConnectionInit(envelope.ObjectPayload)
                : new InvalidMessage("The payload of 'connection_init' must be an object or null.");
        }

        return type.SequenceEqual("connection_terminate"u8)
            ? new Terminate()
            : new UnknownMessage("Invalid message type!", envelope.Id);
    }
}
