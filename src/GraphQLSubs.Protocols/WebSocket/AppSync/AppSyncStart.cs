using System.Text;
using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>
/// Reads AppSync's <c>start</c>, whose parameters are JSON within JSON:
/// <c>{"id":"…","type":"start","payload":{"data":"{\"query\":…,\"variables\":…}","extensions":{"authorization":{…}}}}</c>.
/// </summary>
internal static class AppSyncStart
{
    public static ClientMessage Read(in MessageEnvelope envelope)
    {
        if (OperationReader.Check(envelope, "start") is { } wrong)
        {
            return wrong;
        }

        var id = envelope.Id!;
        var (data, extensions) = ReadPayload(envelope.Payload);

        if (data is null)
        {
            return new UnknownMessage("payload.data must be a string of JSON.", id);
        }

        if (OperationReader.CheckUnicode(id, data) is { } unusable)
        {
            return unusable;
        }

        try
        {
            var message = OperationReader.ReadParameters(id, data, "payload.data");
            return message is Subscribe subscribe && !extensions.IsEmpty
                ? subscribe with { Parameters = subscribe.Parameters with { Extensions = extensions } }
                : message;
        }
        catch (JsonException exception)
        {
            return new InvalidMessage($"payload.data is not valid JSON: {exception.Message}", id);
        }
    }

    /// <summary>Finds the two members that count; of several with one name the last.</summary>
    private static (byte[]? Data, ReadOnlyMemory<byte> Extensions) ReadPayload(ReadOnlyMemory<byte> payload)
    {
        byte[]? data = null;
        var extensions = ReadOnlyMemory<byte>.Empty;
        var reader = new Utf8JsonReader(payload.Span);
        reader.Read();

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                data = reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetBytes(reader.GetString()!) : null;
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                reader.Read();
                var (isObject, start) = (reader.TokenType == JsonTokenType.StartObject, (int)reader.TokenStartIndex);
                reader.Skip();
                extensions = isObject ? payload[start..(int)reader.BytesConsumed] : default;
                continue;
            }

            reader.Skip();
        }

        return (data, extensions);
    }
}
