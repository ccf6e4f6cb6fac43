using System.Text;

namespace GraphQLSubs.Language;

/// <summary><see href="https://spec.graphql.org/September2025/#BlockStringValue()">BlockStringValue</see>.</summary>
internal static class BlockString
{
    /// <summary>
    /// Removes the indentation that all lines but the first have in common, then the blank lines at both ends, and ends every
    /// line with a line feed.
    /// </summary>
    /// <param name="raw">What stands between the quotes.</param>
    /// <param name="hasEscapes">Whether <c>\"""</c> occurs.</param>
    public static string Dedent(ReadOnlySpan<char> raw, bool hasEscapes)
    {
        if (!hasEscapes && raw.IndexOfAny('\n', '\r') < 0)
        {
            return LeadingWhiteSpace(raw) == raw.Length ? string.Empty : raw.ToString();
        }

        var (indent, first, last) = Measure(raw);
        var value = new StringBuilder(raw.Length);
        var number = 0;

        foreach (var line in new Lines(raw))
        {
            if (number >= first && number <= last)
            {
                value.Append(number > first ? "\n" : string.Empty);
                value.Append(number == 0 ? line : line[Math.Min(indent, line.Length)..]);
            }

            number++;
        }

        return hasEscapes ? value.Replace("\\\"\"\"", "\"\"\"").ToString() : value.ToString();
    }

    /// <summary>The common indentation and the first and last line that is not blank.</summary>
    private static (int Indent, int First, int Last) Measure(ReadOnlySpan<char> raw)
    {
        var (indent, first, last) = (int.MaxValue, -1, -1);
        var number = 0;

        foreach (var line in new Lines(raw))
        {
            var leading = LeadingWhiteSpace(line);

            if (leading < line.Length)
            {
                first = first < 0 ? number : first;
                last = number;
                indent = number > 0 ? Math.Min(indent, leading) : indent;
            }

            number++;
        }

        return (indent, first, last);
    }

    private static int LeadingWhiteSpace(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(' ', '\t') is >= 0 and var leading ? leading : line.Length;

    /// <summary>Splits at GraphQL's line terminators only: <c>EnumerateLines</c> knows more of them.</summary>
    private ref struct Lines(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _ended;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Lines GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_ended)
            {
                return false;
            }

            var length = _rest.IndexOfAny('\n', '\r');

            if (length < 0)
            {
                _ended = true;
                Current = _rest;
                return true;
            }

            Current = _rest[..length];
            var end = _rest[length] == '\r' && length + 1 < _rest.Length && _rest[length + 1] == '\n' ? length + 2 : length + 1;
            _rest = _rest[end..];
            return true;
        }
    }
}
