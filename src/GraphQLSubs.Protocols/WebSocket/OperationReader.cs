using System.Text;
using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>Reads the messages that start and end an operation: the same in every dialect once their parameters are found.</summary>
internal static class OperationReader
{
    /// <summary>Reads <c>{"id": string, "payload": {"query": …}}</c>.</summary>
    public static ClientMessage Read(in MessageEnvelope envelope, string type) =>
        Check(envelope, type) ?? ReadParameters(envelope.Id!, envelope.Payload, "payload");

    /// <summary>Reads <c>{"id": string}</c>.</summary>
    public static ClientMessage ReadEnd(in MessageEnvelope envelope, string type) =>
        envelope.Id is { } id ? new Complete(id) : NeedsId(type);

    /// <summary>What is wrong with the id or the payload as a whole; null: nothing.</summary>
    public static ClientMessage? Check(in MessageEnvelope envelope, string type)
    {
        if (envelope.Id is not { } id)
        {
            return NeedsId(type);
        }

        if (envelope.PayloadKind != JsonTokenType.StartObject)
        {
            return new InvalidMessage($"The payload of '{type}' must be an object.", id);
        }

        return Encoding.UTF8.GetByteCount(id) > ProtocolLimits.OperationIdBytes
            ? new UnusableOperation(id, $"The operation's id is longer than {ProtocolLimits.OperationIdBytes} bytes.")
            : CheckUnicode(id, envelope.Payload.Span);
    }

    /// <summary>Reads the parameters.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="parameters">One JSON object in valid UTF-8 without unpaired surrogates.</param>
    /// <param name="name">What the object is called in what is wrong with it.</param>
    /// <exception cref="JsonException">It is no JSON or nested too deeply.</exception>
    public static ClientMessage ReadParameters(string id, ReadOnlyMemory<byte> parameters, string name) =>
        OperationParametersReader.TryRead(parameters, out var read, out var problem)
            ? new Subscribe(id, read)
            : new InvalidMessage($"{name}{problem}.", id);

    /// <summary>Whether a JSON text has an unpaired surrogate; null: it has none.</summary>
    public static UnusableOperation? CheckUnicode(string id, ReadOnlySpan<byte> json) => JsonText.HasUnpairedSurrogate(json)
        ? new UnusableOperation(id, "The operation has a text with an unpaired surrogate, which is not valid Unicode.")
        : null;

    private static InvalidMessage NeedsId(string type) => new($"'{type}' needs a non-empty string as id.");
}
