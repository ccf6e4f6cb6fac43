using System.Buffers;
using System.Text.Json;

namespace GraphQLSubs.Cli.Output;

/// <summary>Colours JSON for a terminal: names blue, texts green, numbers and words yellow.</summary>
internal static class JsonColours
{
    /// <param name="json">One JSON value in UTF-8; nothing of it but colours changes.</param>
    public static ReadOnlySpan<byte> Apply(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        var reader = new Utf8JsonReader(json);
        var written = 0;

        while (reader.Read())
        {
            var colour = reader.TokenType switch
            {
                JsonTokenType.PropertyName => "\u001b[34m"u8,
                JsonTokenType.String => "\u001b[32m"u8,
                JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => "\u001b[33m"u8,
                _ => default,
            };

            if (colour.IsEmpty)
            {
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            var length = reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0);
            output.Write(json[written..start]);
            output.Write(colour);
            output.Write(json.Slice(start, length));
            output.Write("\u001b[0m"u8);
            written = start + length;
        }

        output.Write(json[written..]);
        return output.WrittenSpan;
    }
}
