using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace GraphQLSubs.Protocols;

/// <summary>Strings between .NET and JSON.</summary>
internal static class JsonText
{
    /// <summary>The most bytes that <see cref="Write"/> needs: six for each UTF-16 unit, and the quotes.</summary>
    public static int MaxBytes(string value) => (value.Length * 6) + 2;

    /// <summary>Writes a JSON string with its quotes, escaped as little as JSON allows; returns how many bytes.</summary>
    public static int Write(string value, Span<byte> destination)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        var utf8Length = Encoding.UTF8.GetBytes(value, utf8);

        destination[0] = (byte)'"';
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(utf8.AsSpan(0, utf8Length), destination[1..^1], out _, out var written);
        destination[written + 1] = (byte)'"';

        ArrayPool<byte>.Shared.Return(utf8);
        return written + 2;
    }

    /// <summary>A string as JSON.</summary>
    public static byte[] Of(string value)
    {
        var json = new byte[MaxBytes(value)];
        return json[..Write(value, json)];
    }

    /// <summary>
    /// Whether a well-formed JSON text escapes half of a surrogate pair, such as <c>"\ud800"</c>. JSON's grammar allows it
    /// (<see href="https://www.rfc-editor.org/rfc/rfc8259#section-8.2">RFC 8259, section 8.2</see>), but no Unicode string holds it:
    /// neither UTF-8 nor DynamoDB can keep such a text.
    /// </summary>
    public static bool HasUnpairedSurrogate(ReadOnlySpan<byte> json)
    {
        // In JSON a backslash stands only inside strings and begins an escape.
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length; at = json.IndexOf((byte)'\\'))
        {
            json = json[at..];
            var unit = ReadUnit(json);

            if (char.IsLowSurrogate(unit))
            {
                return true;
            }

            if (char.IsHighSurrogate(unit))
            {
                if (!char.IsLowSurrogate(ReadUnit(json[UnitBytes..])))
                {
                    return true;
                }

                json = json[(2 * UnitBytes)..];
            }
            else
            {
                json = json[2..];
            }
        }

        return false;
    }

    private const int UnitBytes = 6;

    /// <summary>The UTF-16 unit of an escape <c>\uXXXX</c>; a space for everything else.</summary>
    private static char ReadUnit(ReadOnlySpan<byte> json) =>
        json is [(byte)'\\', (byte)'u', _, _, _, _, ..]
        && Utf8Parser.TryParse(json.Slice(2, 4), out ushort unit, out var consumed, 'x')
        && consumed == 4
            ? (char)unit
            : ' ';
}
