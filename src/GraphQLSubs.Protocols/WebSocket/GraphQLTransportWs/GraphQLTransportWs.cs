using System.Text;

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
    public override string Name => Subprotocol;

    /// <inheritdoc />
    public override string Subprotocol => "graphql-transport-ws";

    internal override ReadOnlySpan<byte> ResultMember => ""","type":"next","payload":"""u8;

    /// <summary><c>{"type":"pong","payload":{…}}</c></summary>
    /// <param name="payload">The ping's payload; empty: none.</param>
    public static byte[] EncodePong(ReadOnlySpan<byte> payload = default) => payload.IsEmpty
        ? """{"type":"pong"}"""u8.ToArray()
        : [.. """{"type":"pong","payload":"""u8, .. payload, (byte)'}'];

    /// <summary><c>{"id":"1","type":"error","payload":[…]}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeError(string? operationId, ReadOnlySpan<byte> errors)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        return [.. OperationHead.Of(operationId), .. ""","type":"error","payload":"""u8, .. errors, (byte)'}'];
    }

    /// <summary><c>{"id":"1","type":"complete"}</c></summary>
    /// <inheritdoc />
    public override byte[] EncodeComplete(string operationId) => [.. OperationHead.Of(operationId), .. ""","type":"complete"}"""u8];

    internal override ClientMessage Decode(in MessageEnvelope envelope)
    {
        var type = envelope.Type.Span;

        if (type.SequenceEqual("subscribe"u8))
        {
            return OperationReader.Read(envelope, "subscribe");
        }

        if (type.SequenceEqual("complete"u8))
        {
            return OperationReader.ReadEnd(envelope, "complete");
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

    private static InvalidMessage PayloadMustBeObject(in MessageEnvelope envelope) =>
        new($"The payload of '{Encoding.UTF8.GetString(envelope.Type.Span)}' must be an object or null.", envelope.Id);
}
