using System.Globalization;

namespace GraphQLSubs.Language;

/// <summary>The classes of characters, and the errors that name one.</summary>
internal ref partial struct Lexer
{
    private const int EndOfSource = -1;

    private readonly int At(int position) => (uint)position < (uint)_source.Length ? _source[position] : EndOfSource;

    private static bool IsDigit(int c) => (uint)(c - '0') <= 9;

    private static bool IsNameStart(int c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_';

    private static bool IsNameContinue(int c) => IsNameStart(c) || IsDigit(c);

    /// <summary>The first half of a surrogate pair without its other half; -1: there is none.</summary>
    private readonly int IndexOfUnpairedSurrogate(int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            var next = _source[position..end].IndexOfAnyInRange('\uD800', '\uDFFF');

            if (next < 0)
            {
                return -1;
            }

            position += next;

            if (!IsSurrogatePair(position))
            {
                return position;
            }

            position++;
        }

        return -1;
    }

    private readonly bool IsSurrogatePair(int position) =>
        At(position) is >= 0xD800 and <= 0xDBFF && At(position + 1) is >= 0xDC00 and <= 0xDFFF;

    private readonly SyntaxException UnexpectedCharacter(int position)
    {
        var c = _source[position];
        var description = c == '\''
            ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : char.IsSurrogate(c) && !IsSurrogatePair(position)
                ? $"Invalid character: {DescribeCharacter(position)}."
                : $"Unexpected character: {DescribeCharacter(position)}.";

        return Error(position, description);
    }

    /// <summary><c>"a"</c>, <c>U+00E9</c> or <c>&lt;EOF&gt;</c>.</summary>
    private readonly string DescribeCharacter(int position)
    {
        var code = IsSurrogatePair(position) ? char.ConvertToUtf32(_source[position], _source[position + 1]) : At(position);

        return code switch
        {
            EndOfSource => "<EOF>",
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{(char)code}\"",
            _ => string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}"),
        };
    }

    private readonly SyntaxException Error(int position, string description) => new(description, LocationOf(position));

    /// <summary>
    /// Counts the lines from the beginning: errors are rare, and inside a block string the current line is not yet known.
    /// </summary>
    private readonly SourceLocation LocationOf(int position)
    {
        var line = 1;
        var lineStart = 0;

        for (var i = 0; i < position; i++)
        {
            if (_source[i] is '\n' or '\r')
            {
                i += _source[i] == '\r' && At(i + 1) == '\n' ? 1 : 0;
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, position - lineStart + 1);
    }
}
