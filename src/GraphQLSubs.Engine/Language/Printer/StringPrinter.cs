using System.Globalization;
using System.Text;

namespace GraphQLSubs.Language;

/// <summary>Prints <see href="https://spec.graphql.org/September2025/#sec-String-Value">strings</see> with their quotes.</summary>
internal static class StringPrinter
{
    private const int LongLine = 70;

    /// <summary>Prints <c>"…"</c>; control characters, quotes and backslashes are escaped.</summary>
    public static string Print(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');

        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>
    /// Prints <c>"""…"""</c>. The quotes get lines of their own where the value has several lines or is long, or where its ends
    /// would run into the quotes or be taken for indentation.
    /// </summary>
    public static string PrintBlock(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var isSingleLine = lines.Length == 1;
        var isIndented = !isSingleLine && lines.Skip(1).All(static line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var runsIntoQuotes = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var isMultiline = !isSingleLine || value.Length > LongLine || runsIntoQuotes || endsInTripleQuotes;
        var keepsLeadingSpace = isSingleLine && value is [' ' or '\t', ..];

        var start = isIndented || (isMultiline && !keepsLeadingSpace) ? "\"\"\"\n" : "\"\"\"";
        var end = isMultiline ? "\n\"\"\"" : "\"\"\"";

        return start + escaped + end;
    }
}
