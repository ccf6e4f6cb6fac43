using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace GraphQLSubs.Protocols;

/// <summary>
/// Reads <see href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">application/x-www-form-urlencoded</see>.
/// </summary>
internal static class QueryString
{
    /// <summary>Reads the parameters, of several with one name the first; false: it is not percent-encoded UTF-8.</summary>
    public static bool TryRead(string queryString, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? parameters)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        parameters = null;

        foreach (var pair in queryString.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);

            if (!TryDecode(equals < 0 ? pair : pair[..equals], out var name)
                || !TryDecode(equals < 0 ? "" : pair[(equals + 1)..], out var value))
            {
                return false;
            }

            read.TryAdd(name, value);
        }

        parameters = read;
        return true;
    }

    private static bool TryDecode(string text, [NotNullWhen(true)] out string? decoded)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var length = 0;
        decoded = null;

        for (var at = 0; at < utf8.Length; at++)
        {
            if (utf8[at] != (byte)'%')
            {
                utf8[length++] = utf8[at] == (byte)'+' ? (byte)' ' : utf8[at];
                continue;
            }

            if (at + 2 >= utf8.Length || !char.IsAsciiHexDigit((char)utf8[at + 1]) || !char.IsAsciiHexDigit((char)utf8[at + 2]))
            {
                return false;
            }

            utf8[length++] = (byte)((HexValue(utf8[at + 1]) << 4) | HexValue(utf8[at + 2]));
            at += 2;
        }

        if (!Utf8.IsValid(utf8.AsSpan(0, length)))
        {
            return false;
        }

        decoded = Encoding.UTF8.GetString(utf8, 0, length);
        return true;
    }

    private static int HexValue(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
