using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphQLSubs.Lambda.Events;

/// <summary>
/// Reads members of an event and shrugs at what is missing, null or of another type: a gateway that adds or drops a member
/// must not take the function down.
/// </summary>
internal static class EventJson
{
    /// <summary>The member; of kind <see cref="JsonValueKind.Undefined"/> when there is none.</summary>
    public static JsonElement Member(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>The text of a string; null for all else, and for text that is not Unicode.</summary>
    public static string? Text(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The members of an object that are strings; of anything else none.</summary>
    public static Dictionary<string, string> Texts(this JsonElement element)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);

        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Value.Text() is { } text)
                {
                    texts[member.Name] = text;
                }
            }
        }

        return texts;
    }

    /// <summary>A point in time from epoch milliseconds.</summary>
    public static DateTimeOffset? EpochMilliseconds(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number
        && element.TryGetInt64(out var value)
        && value >= 0
        && value <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : null;

    /// <summary>
    /// The bytes of <c>body</c>, decoded when <c>isBase64Encoded</c> says so. A body that is no text (half a surrogate pair,
    /// broken base64) reads as empty, which no protocol takes for a message: the server then gives its answer to misuse.
    /// </summary>
    public static ReadOnlyMemory<byte> Body(this JsonElement root)
    {
        var body = root.Member("body"u8);

        if (body.ValueKind != JsonValueKind.String)
        {
            return default;
        }

        if (root.Member("isBase64Encoded"u8).ValueKind == JsonValueKind.True)
        {
            return body.TryGetBytesFromBase64(out var bytes) ? bytes : default;
        }

        return Unescape(JsonMarshal.GetRawUtf8Value(body));
    }

    // Straight from escaped to plain UTF-8: a string in between would cost two conversions of up to 6 MB.
    private static ReadOnlyMemory<byte> Unescape(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();

        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.ValueSpan) ? reader.ValueSpan.ToArray() : default;
        }

        var buffer = new byte[reader.ValueSpan.Length];

        try
        {
            return buffer.AsMemory(0, reader.CopyString(buffer));
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
