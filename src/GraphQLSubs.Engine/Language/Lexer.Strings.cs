using System.Buffers;
using System.Text;

namespace GraphQLSubs.Language;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-String-Value">Strings</see>. Taking the token checks it; its value is
/// made only when the parser asks for it.
/// </summary>
internal ref partial struct Lexer
{
    private static readonly SearchValues<char> EndsRun = SearchValues.Create("\"\\\r\n");

    /// <summary>The value of the current string token: escapes replaced, a block string's indentation removed.</summary>
    public readonly string StringValue()
    {
        if (Kind == TokenKind.BlockString)
        {
            return BlockString.Dedent(_source[(Start + 3)..(End - 3)], _hasEscapes);
        }

        var raw = _source[(Start + 1)..(End - 1)];

        return _hasEscapes ? Unescape() : raw.ToString();
    }

    private void TakeString(int start)
    {
        if (At(start + 1) == '"' && At(start + 2) == '"')
        {
            TakeBlockString(start);
            return;
        }

        var position = start + 1;
        _hasEscapes = false;

        while (true)
        {
            position = SkipRun(position);

            switch (At(position))
            {
                case '"':
                    Take(TokenKind.String, start, position + 1 - start);
                    return;
                case '\\':
                    _hasEscapes = true;
                    position += ReadEscape(position, out _);
                    break;
                default:
                    throw Error(position, "Unterminated string.");
            }
        }
    }

    private void TakeBlockString(int start)
    {
        var position = start + 3;
        var (line, lineStart) = (_line, _lineStart);
        _hasEscapes = false;

        while (true)
        {
            position = SkipRun(position);

            switch (At(position))
            {
                case '"' when At(position + 1) == '"' && At(position + 2) == '"':
                    Take(TokenKind.BlockString, start, position + 3 - start);
                    (_line, _lineStart) = (line, lineStart);
                    return;
                case '\\' when At(position + 1) == '"' && At(position + 2) == '"' && At(position + 3) == '"':
                    _hasEscapes = true;
                    position += 4;
                    break;
                case '\n' or '\r':
                    position += At(position) == '\r' && At(position + 1) == '\n' ? 2 : 1;
                    (line, lineStart) = (line + 1, position);
                    break;
                case EndOfSource:
                    throw Error(position, "Unterminated string.");
                default:
                    position++;
                    break;
            }
        }
    }

    /// <summary>Skips characters that mean themselves: up to a quote, a backslash, a line's end or the end.</summary>
    private readonly int SkipRun(int start)
    {
        var length = _source[start..].IndexOfAny(EndsRun);
        var end = length < 0 ? _source.Length : start + length;
        var unpaired = IndexOfUnpairedSurrogate(start, end);

        return unpaired < 0 ? end : throw Error(unpaired, $"Invalid character within String: {DescribeCharacter(unpaired)}.");
    }

    private readonly string Unescape()
    {
        var value = new StringBuilder(End - Start);
        var position = Start + 1;
        Span<char> units = stackalloc char[2];

        while (true)
        {
            var end = position + _source[position..].IndexOfAny(EndsRun);
            value.Append(_source[position..end]);

            if (_source[end] == '"')
            {
                return value.ToString();
            }

            position = end + ReadEscape(end, out var rune);
            value.Append(units[..rune.EncodeToUtf16(units)]);
        }
    }

    /// <summary>Reads the escape at a backslash and returns its length.</summary>
    private readonly int ReadEscape(int position, out Rune value)
    {
        var letter = At(position + 1);

        if (letter == 'u')
        {
            return At(position + 2) == '{' ? ReadBracedUnicode(position, out value) : ReadFixedUnicode(position, out value);
        }

        value = letter switch
        {
            '"' or '\\' or '/' => new Rune((char)letter),
            'b' => new Rune('\b'),
            'f' => new Rune('\f'),
            'n' => new Rune('\n'),
            'r' => new Rune('\r'),
            't' => new Rune('\t'),
            _ => throw Error(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\"."),
        };

        return 2;
    }

    /// <summary><c>\u{1F600}</c>: at most eight digits, so that the value fits.</summary>
    private readonly int ReadBracedUnicode(int position, out Rune value)
    {
        const int longest = 12;
        var point = 0;
        var length = 3;

        while (length < longest && point >= 0)
        {
            var c = At(position + length++);

            if (c == '}')
            {
                if (length >= 5 && Rune.TryCreate(point, out value))
                {
                    return length;
                }

                break;
            }

            point = (point << 4) | HexDigit(c);
        }

        throw InvalidUnicode(position, length);
    }

    /// <summary><c>\uD83D\uDE00</c>: a surrogate counts only with its other half.</summary>
    private readonly int ReadFixedUnicode(int position, out Rune value)
    {
        var code = HexDigits(position + 2);

        if (Rune.TryCreate(code, out value))
        {
            return 6;
        }

        if (code is >= 0xD800 and <= 0xDBFF && At(position + 6) == '\\' && At(position + 7) == 'u'
            && HexDigits(position + 8) is >= 0xDC00 and <= 0xDFFF and var low)
        {
            value = new Rune((char)code, (char)low);
            return 12;
        }

        throw InvalidUnicode(position, 6);
    }

    /// <summary>Four digits; negative: one of them is none.</summary>
    private readonly int HexDigits(int position) =>
        (HexDigit(At(position)) << 12)
        | (HexDigit(At(position + 1)) << 8)
        | (HexDigit(At(position + 2)) << 4)
        | HexDigit(At(position + 3));

    private static int HexDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };

    private readonly SyntaxException InvalidUnicode(int position, int length) =>
        Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, length)}\".");

    private readonly ReadOnlySpan<char> Slice(int position, int length) =>
        _source.Slice(position, Math.Min(length, _source.Length - position));
}
