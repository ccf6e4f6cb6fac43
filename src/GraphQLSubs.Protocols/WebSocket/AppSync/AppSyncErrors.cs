using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>
/// Writes errors as AppSync has them: <c>{"errorType":"UnauthorizedException","errorCode":401,"message":"…"}</c>. The rest of a GraphQL
/// error stays behind them.
/// </summary>
internal static class AppSyncErrors
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a list of GraphQL errors.</summary>
    /// <param name="errors">A JSON list of errors in UTF-8.</param>
    /// <param name="type">Their type; null: each one's code tells it.</param>
    public static byte[] Write(ReadOnlySpan<byte> errors, AppSyncErrorType? type = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new Utf8JsonReader(errors);

        using (var list = JsonDocument.ParseValue(ref reader))
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartArray();

            foreach (var error in list.RootElement.EnumerateArray())
            {
                writer.WriteStartObject();
                WriteType(writer, type ?? AppSyncErrorType.Of(CodeOf(error)));

                foreach (var member in error.EnumerateObject())
                {
                    member.WriteTo(writer);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void WriteType(Utf8JsonWriter writer, AppSyncErrorType type)
    {
        writer.WriteString("errorType"u8, type.Name);

        if (type.Code is { } code)
        {
            writer.WriteNumber("errorCode"u8, code);
        }
    }

    private static string? CodeOf(JsonElement error) =>
        error.TryGetProperty("extensions"u8, out var extensions)
        && extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("code"u8, out var code)
        && code.ValueKind == JsonValueKind.String
            ? code.GetString()
            : null;
}
