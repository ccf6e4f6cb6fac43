using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Lambda.Runtime;

/// <summary>A failure as Lambda takes it.</summary>
/// <param name="Type"><c>Category.Reason</c>, also sent as a header.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="StackTrace">One line a frame; empty: none.</param>
internal sealed record FunctionError(string Type, string Message, IReadOnlyList<string> StackTrace)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FunctionError From(Exception exception) => new(
        exception.GetType().FullName ?? exception.GetType().Name,
        exception.Message,
        exception.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);

    /// <summary><c>{"errorMessage":"…","errorType":"…","stackTrace":["…"]}</c></summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("errorMessage"u8, Message);
            writer.WriteString("errorType"u8, Type);
            writer.WriteStartArray("stackTrace"u8);

            foreach (var frame in StackTrace)
            {
                writer.WriteStringValue(frame);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
