using System.Globalization;

namespace GraphQLSubs.Execution;

/// <summary>
/// Numbers as JavaScript reads and writes them. Result coercion of strings and the text of error messages follow the reference
/// implementation, and there they are visible: <c>1e21</c>, not <c>1E+21</c>.
/// </summary>
internal static class JavaScriptNumber
{
    /// <summary><see href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</see>.</summary>
    public static string Format(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var shortest = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);

        for (var precision = 0; precision < 16; precision++)
        {
            var candidate = Math.Abs(value).ToString($"E{precision}", CultureInfo.InvariantCulture);

            if (double.Parse(candidate, CultureInfo.InvariantCulture) == Math.Abs(value))
            {
                shortest = candidate;
                break;
            }
        }

        var split = shortest.IndexOf('E', StringComparison.Ordinal);
        var digits = shortest[..split].Replace(".", "", StringComparison.Ordinal);
        var point = int.Parse(shortest.AsSpan(split + 1), CultureInfo.InvariantCulture) + 1;
        return (value < 0 ? "-" : "") + Place(digits, point);
    }

    /// <summary>
    /// <see href="https://tc39.es/ecma262/#sec-stringtonumber">StringToNumber</see>; what is no number is NaN, whitespace alone is 0.
    /// </summary>
    public static double Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();

        if (trimmed.IsEmpty)
        {
            return 0;
        }

        if (trimmed is ['0', _, ..] && TryParseRadix(trimmed[2..], trimmed[1], out var integer))
        {
            return integer;
        }

        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var last = trimmed[^1];
        return (char.IsAsciiDigit(last) || last == '.') && double.TryParse(trimmed, style, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN;
    }

    private static bool TryParseRadix(ReadOnlySpan<char> digits, char radix, out ulong integer)
    {
        integer = 0;

        return radix switch
        {
            'x' or 'X' => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out integer),
            'b' or 'B' => ulong.TryParse(digits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out integer),
            _ => false,
        };
    }

    private static string Place(string digits, int point) => point switch
    {
        > 21 or <= -6 => Exponential(digits, point - 1),
        <= 0 => "0." + new string('0', -point) + digits,
        _ when point >= digits.Length => digits + new string('0', point - digits.Length),
        _ => digits[..point] + "." + digits[point..],
    };

    private static string Exponential(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + (exponent < 0 ? "e-" : "e+")
        + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
}
