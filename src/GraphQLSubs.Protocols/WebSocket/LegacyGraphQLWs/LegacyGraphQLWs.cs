using System.Text.Json;

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

    /// <summary><c>{"type":"connection_ack","payload":{…}}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeConnectionAck(ReadOnlySpan<byte> payload = default) => payload.IsEmpty
        ? """{"type":"connection_ack"}"""u8.ToArray()
        : [.. """{"type":"connection_ack","payload":"""u8, .. payload, (byte)'}'];

    /// <summary>
    /// <c>{"id":"1","type":"error","payload":{"message":"…","errors":[…]}}</c>: the protocol wants one error; its client prefers the
    /// list where there is one.
    /// </summary>
    /// <inheritdoc />
    public override byte[] EncodeError(string? operationId, ReadOnlySpan<byte> errors)
    {
        var head = operationId is null ? "{"u8 : [.. OperationHead.Of(operationId), (byte)','];
        return
        [
            .. head, .. "\"type\":\"error\",\"payload\":{\"message\":"u8, .. ErrorList.FirstMessage(errors), .. ",\"errors\":"u8, .. errors, .. "}}"u8,
        ];
    }

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
            return envelope.Id is { } id ? new Complete(id) : new InvalidMessage("'stop' needs a non-empty string as id.");
        }

        if (type.SequenceEqual("connection_init"u8))
        {
            return envelope.PayloadKind is JsonTokenType.StartObject or JsonTokenType.Null or JsonTokenType.None
                ? new ConnectionInit(envelope.ObjectPayload)
                : new InvalidMessage("The payload of 'connection_init' must be an object or null.");
        }

        return type.SequenceEqual("connection_terminate"u8)
            ? new Terminate()
            : new UnknownMessage("Invalid message type!", envelope.Id);
    }
}
