using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Cli;

/// <summary>JSON on one line.</summary>
internal static class JsonText
{
    // What a terminal shows is not a web page: letters of all languages stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(JsonElement value) => Of(value.WriteTo);

    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();

        using (var writer = new Utf8JsonWriter(output, Options))
        {
            write(writer);
        }

        return output.WrittenSpan.ToArray();
    }
}
