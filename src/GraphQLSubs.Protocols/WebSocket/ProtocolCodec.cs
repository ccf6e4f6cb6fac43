namespace GraphQLSubs.Protocols;

/// <summary>
/// A dialect as bytes: decodes what clients send, encodes what the server sends. Knows no state and does no I/O; what a message
/// leads to is <see cref="SessionRules"/>'. Stateless, so safe for use by many threads.
/// </summary>
public abstract class ProtocolCodec
{
    /// <summary>The name in records: unlike <see cref="Subprotocol"/>, no two dialects share it.</summary>
    public abstract string Name { get; }

    /// <summary>The name in <c>Sec-WebSocket-Protocol</c>.</summary>
    public abstract string Subprotocol { get; }

    /// <summary>Reads one text message. Never throws: what cannot be read is an <see cref="InvalidMessage"/>.</summary>
    /// <param name="message">The message in UTF-8; the result keeps slices of it.</param>
    public ClientMessage Decode(ReadOnlyMemory<byte> message) =>
        MessageEnvelope.Read(message, out var envelope) is { } problem ? new InvalidMessage(problem) : Decode(envelope);

    /// <summary>Accepts the connection: <c>{"type":"connection_ack","payload":{…}}</c>.</summary>
    /// <param name="payload">One JSON object in UTF-8; empty: none.</param>
    public virtual byte[] EncodeConnectionAck(ReadOnlySpan<byte> payload = default) => payload.IsEmpty
        ? """{"type":"connection_ack"}"""u8.ToArray()
        : [.. """{"type":"connection_ack","payload":"""u8, .. payload, (byte)'}'];

    /// <summary>What follows the acknowledgement at once; null: the dialect has no such message.</summary>
    public virtual byte[]? EncodeKeepAlive() => null;

    /// <summary>Confirms that an operation has begun; null: the dialect has no such message.</summary>
    /// <param name="operationId">The client's id.</param>
    public virtual byte[]? EncodeStartAck(string operationId) => null;

    /// <summary>Ends an operation with errors.</summary>
    /// <param name="operationId">The client's id; null: the message had none, which only dialects that do not close for it say.</param>
    /// <param name="errors">A JSON list of at least one error in UTF-8.</param>
    public abstract byte[] EncodeError(string? operationId, ReadOnlySpan<byte> errors);

    /// <summary>Ends an operation that the application does not want to execute for this client.</summary>
    /// <param name="operationId">The client's id.</param>
    /// <param name="errors">A JSON list of at least one error in UTF-8.</param>
    public virtual byte[] EncodeRefusal(string operationId, ReadOnlySpan<byte> errors) => EncodeError(operationId, errors);

    /// <summary>Ends an operation.</summary>
    /// <param name="operationId">The client's id.</param>
    public abstract byte[] EncodeComplete(string operationId);

    /// <summary>Tells what is wrong with the connection; null: the dialect has no message for it, only the close code.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="payload">One JSON object in UTF-8, with at least a <c>message</c>; empty: the reason says it all.</param>
    public virtual byte[]? EncodeConnectionError(CloseReason reason, ReadOnlySpan<byte> payload = default) => null;

    /// <summary>Between the id and the result in a message that carries one: <c>,"type":"next","payload":</c>.</summary>
    internal abstract ReadOnlySpan<byte> ResultMember { get; }

    /// <summary>Reads one message whose frame is read.</summary>
    internal abstract ClientMessage Decode(in MessageEnvelope envelope);
}
