using System.Text;
using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>
/// The subprotocol <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</see>, which
/// the npm library graphql-ws speaks.
/// </summary>
public sealed class GraphQLTransportWs : ProtocolCodec
{
    /// <summary>The one instance.</summary>
    public static GraphQLTransportWs Instance { get; } = new();

    private GraphQLTransportWs()
    {
    }

    /// <inheritdoc />
    public override string Subprotocol => "graphql-transport-ws";

    /// <inheritdoc />
    public override ClientMessage Decode(ReadOnlyMemory<byte> message)
    {
        if (MessageEnvelope.Read(message, out var envelope) is { } problem)
        {
            return new InvalidMessage(problem);
        }

        var type = envelope.Type.Span;

        if (type.SequenceEqual("subscribe"u8))
        {
            return DecodeSubscribe(envelope);
        }

        if (type.SequenceEqual("complete"u8))
        {
            return envelope.Id is { } id ? new Complete(id) : new InvalidMessage("'complete' needs a non-empty string as id.");
        }

        if (type.SequenceEqual("ping"u8))
        {
            return envelope.HasObjectOrNothing ? new Ping(envelope.ObjectPayload) : PayloadMustBeObject(envelope);
        }

        if (type.SequenceEqual("pong"u8))
        {
            return envelope.HasObjectOrNothing ? new Pong() : PayloadMustBeObject(envelope);
        }

        if (type.SequenceEqual("connection_init"u8))
        {
            return envelope.HasObjectOrNothing ? new ConnectionInit(envelope.ObjectPayload) : PayloadMustBeObject(envelope);
        }

        return new InvalidMessage(
            type.IsEmpty ? "The message has no type." : "The message has a type that clients do not send.", envelope.Id);
    }

    /// <summary><c>{"type":"connection_ack","payload":{…}}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeConnectionAck(ReadOnlySpan<byte> payload = default) => payload.IsEmpty
        ? """{"type":"connection_ack"}"""u8.ToArray()
        : [.. """{"type":"connection_ack","payload":"""u8, .. payload, (byte)'}'];

    /// <summary><c>{"type":"pong","payload":{…}}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodePong(ReadOnlySpan<byte> payload = default) => payload.IsEmpty
        ? """{"type":"pong"}"""u8.ToArray()
        : [.. """{"type":"pong","payload":"""u8, .. payload, (byte)'}'];

    /// <summary><c>{"id":"1","type":"error","payload":[…]}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeError(string operationId, ReadOnlySpan<byte> errors) =>
        [.. IdHead(operationId), .. ""","type":"error","payload":"""u8, .. errors, (byte)'}'];

    /// <summary><c>{"id":"1","type":"complete"}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeComplete(string operationId) => [.. IdHead(operationId), .. ""","type":"complete"}"""u8];

    internal override int WriteResultHead(string operationId, Span<byte> destination)
    {
        IdName.CopyTo(destination);
        var length = IdName.Length;
        length += JsonText.Write(operationId, destination[length..]);
        NextHead.CopyTo(destination[length..]);
        return length + NextHead.Length;
    }

    internal override int MaxResultHeadBytes(string operationId) =>
        IdName.Length + JsonText.MaxBytes(operationId) + NextHead.Length;

    private static ReadOnlySpan<byte> IdName => """{"id":"""u8;

    private static ReadOnlySpan<byte> NextHead => ""","type":"next","payload":"""u8;

    private static byte[] IdHead(string operationId)
    {
        var id = new byte[JsonText.MaxBytes(operationId)];
        return [.. IdName, .. id.AsSpan(0, JsonText.Write(operationId, id))];
    }

    private static ClientMessage DecodeSubscribe(in MessageEnvelope envelope)
    {
        if (envelope.Id is not { } id)
        {
            return new InvalidMessage("'subscribe' needs a non-empty string as id.");
        }

        if (envelope.PayloadKind != JsonTokenType.StartObject)
        {
            return new InvalidMessage("The payload of 'subscribe' must be an object.", id);
        }

        if (Encoding.UTF8.GetByteCount(id) > ProtocolLimits.OperationIdBytes)
        {
            return new UnusableOperation(id, $"The operation's id is longer than {ProtocolLimits.OperationIdBytes} bytes.");
        }

        if (JsonText.HasUnpairedSurrogate(envelope.Payload.Span))
        {
            return new UnusableOperation(id, "The operation has a text with an unpaired surrogate, which is not valid Unicode.");
        }

        return OperationParametersReader.TryRead(envelope.Payload, out var parameters, out var problem)
            ? new Subscribe(id, parameters)
            : new InvalidMessage($"payload{problem}.", id);
    }

    private static InvalidMessage PayloadMustBeObject(in MessageEnvelope envelope) =>
        new($"The payload of '{Encoding.UTF8.GetString(envelope.Type.Span)}' must be an object or null.", envelope.Id);
}
