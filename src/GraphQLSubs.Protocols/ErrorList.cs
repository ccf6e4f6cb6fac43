using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>Writes lists of one GraphQL error, where no engine was involved: what a protocol refuses and what a server cannot do.</summary>
public static class ErrorList
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>[{"message": …, "extensions": {"code": …}}]</c> in UTF-8.</summary>
    /// <param name="message">What went wrong, for developers.</param>
    /// <param name="code"><c>extensions.code</c>.</param>
    public static byte[] Write(string message, string code) => Write(message, code, null, null);

    /// <summary>
    /// Writes the error that stands for a close code where the transport cannot close with one: the message is the close reason,
    /// <c>extensions.closeCode</c> the number, <c>extensions.detail</c> what exactly was wrong.
    /// </summary>
    /// <param name="reason">Why the connection is closed.</param>
    /// <param name="detail">What exactly was wrong; null: the reason says it all.</param>
    public static byte[] Write(CloseReason reason, string? detail = null) =>
        Write(reason.Text, ProtocolErrorCodes.ConnectionClosed, (int)reason.Code, detail);

    /// <summary>The message of a list's first error: a JSON string, quotes and escapes as they are; an empty one where there is none.</summary>
    internal static ReadOnlySpan<byte> FirstMessage(ReadOnlySpan<byte> errors)
    {
        var reader = new Utf8JsonReader(errors);

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var isMessage = reader.ValueTextEquals("message"u8);
            reader.Read();

            if (isMessage && reader.TokenType == JsonTokenType.String)
            {
                return errors[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
            }

            reader.Skip();
        }

        return "\"\""u8;
    }

    private static byte[] Write(string message, string code, int? closeCode, string? detail)
    {
        var output = new ArrayBufferWriter<byte>();

        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("message"u8, message);
            writer.WriteStartObject("extensions"u8);
            writer.WriteString("code"u8, code);

            if (closeCode is not null)
            {
                writer.WriteNumber("closeCode"u8, closeCode.Value);
            }

            if (detail is not null)
            {
                writer.WriteString("detail"u8, detail);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        return output.WrittenSpan.ToArray();
    }
}
