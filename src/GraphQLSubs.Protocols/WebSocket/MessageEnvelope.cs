using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphQLSubs.Protocols;

/// <summary>
/// The frame that the messages of every subprotocol share: <c>{"type": string, "id"?: string, "payload"?: any}</c>. As
/// JavaScript does it, of members with one name the last counts; unknown members are passed over.
/// </summary>
/// <param name="Type">The type in UTF-8; empty: missing or no string.</param>
/// <param name="Id">The id; null: missing, empty or no string.</param>
/// <param name="PayloadKind">What the payload is; <see cref="JsonTokenType.None"/>: missing.</param>
/// <param name="Payload">The payload's JSON, a slice of the message.</param>
internal readonly record struct MessageEnvelope(
    ReadOnlyMemory<byte> Type, string? Id, JsonTokenType PayloadKind, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Whether the payload is an object, null or missing, as it must be where it is optional.</summary>
    public bool HasObjectOrNothing => PayloadKind is JsonTokenType.StartObject or JsonTokenType.Null or JsonTokenType.None;

    /// <summary>The payload where it is an object; else empty.</summary>
    public ReadOnlyMemory<byte> ObjectPayload => PayloadKind == JsonTokenType.StartObject ? Payload : default;

    /// <summary>Reads one message; returns what is wrong with it, or null.</summary>
    public static string? Read(ReadOnlyMemory<byte> message, out MessageEnvelope envelope)
    {
        envelope = default;

        if (message.Length > ProtocolLimits.MessageBytes)
        {
            return $"The message has {message.Length} bytes; at most {ProtocolLimits.MessageBytes} are allowed.";
        }

        if (!Utf8.IsValid(message.Span))
        {
            return "The message is not valid UTF-8.";
        }

        try
        {
            return ReadObject(message, out envelope);
        }
        catch (JsonException exception)
        {
            return $"The message is not valid JSON: {exception.Message}";
        }
        catch (InvalidOperationException)
        {
            // How Utf8JsonReader reports an escaped half of a surrogate pair in a text that it is asked for.
            return "The message has a name, type or id with an unpaired surrogate.";
        }
    }

    private static string? ReadObject(ReadOnlyMemory<byte> message, out MessageEnvelope envelope)
    {
        envelope = default;
        var reader = new Utf8JsonReader(message.Span, new JsonReaderOptions { MaxDepth = ProtocolLimits.JsonDepth });
        reader.Read();

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "The message is not a JSON object.";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                envelope = envelope with { Type = reader.TokenType == JsonTokenType.String ? Text(ref reader, message) : default };
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                var id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                envelope = envelope with { Id = string.IsNullOrEmpty(id) ? null : id };
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                reader.Read();
                var (kind, start) = (reader.TokenType, (int)reader.TokenStartIndex);
                reader.Skip();
                envelope = envelope with { PayloadKind = kind, Payload = message[start..(int)reader.BytesConsumed] };
                continue;
            }

            reader.Skip();
        }

        // A second value behind the object is a JsonException here.
        reader.Read();
        return null;
    }

    private static ReadOnlyMemory<byte> Text(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message) =>
        reader.ValueIsEscaped
            ? Encoding.UTF8.GetBytes(reader.GetString()!)
            : message.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
}
