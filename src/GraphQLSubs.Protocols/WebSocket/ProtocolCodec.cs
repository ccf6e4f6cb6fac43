namespace GraphQLSubs.Protocols;

/// <summary>
/// A subprotocol as bytes: decodes what clients send, encodes what the server sends. Knows no state and does no I/O; what a message
/// leads to is <see cref="SessionRules"/>'. Stateless, so safe for use by many threads.
/// </summary>
public abstract class ProtocolCodec
{
    /// <summary>The name in <c>Sec-WebSocket-Protocol</c>.</summary>
    public abstract string Subprotocol { get; }

    /// <summary>Reads one text message. Never throws: what cannot be read is an <see cref="InvalidMessage"/>.</summary>
    /// <param name="message">The message in UTF-8; the result keeps slices of it.</param>
    public abstract ClientMessage Decode(ReadOnlyMemory<byte> message);

    /// <summary>Accepts the connection.</summary>
    /// <param name="payload">One JSON object in UTF-8; empty: none.</param>
    public abstract byte[] EncodeConnectionAck(ReadOnlySpan<byte> payload = default);

    /// <summary>Rejects the connection; null: the protocol has no message for it, only the close code.</summary>
    /// <param name="payload">One JSON object in UTF-8, with at least a <c>message</c>.</param>
    public virtual byte[]? EncodeConnectionError(ReadOnlySpan<byte> payload) => null;

    /// <summary>Answers a ping.</summary>
    /// <param name="payload">The ping's payload; empty: none.</param>
    public abstract byte[] EncodePong(ReadOnlySpan<byte> payload = default);

    /// <summary>Ends an operation with errors.</summary>
    /// <param name="operationId">The client's id.</param>
    /// <param name="errors">A JSON list of at least one error in UTF-8.</param>
    public abstract byte[] EncodeError(string operationId, ReadOnlySpan<byte> errors);

    /// <summary>Ends an operation.</summary>
    /// <param name="operationId">The client's id.</param>
    public abstract byte[] EncodeComplete(string operationId);

    /// <summary>
    /// Writes what stands before the result in a message that carries one (a single <c>}</c> stands behind it); returns how many bytes.
    /// See <see cref="ResultMessage"/>.
    /// </summary>
    internal abstract int WriteResultHead(string operationId, Span<byte> destination);

    /// <summary>The most bytes that <see cref="WriteResultHead"/> needs.</summary>
    internal abstract int MaxResultHeadBytes(string operationId);
}
