namespace GraphQLSubs.Language;

/// <summary>
/// Reads one token after the other; a token is a kind and a range of the source, nothing is allocated. A copy of the lexer is a
/// lookahead. <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text">Source Text</see>.
/// </summary>
internal ref partial struct Lexer(ReadOnlySpan<char> source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private int _line = 1;
    private int _lineStart;
    private bool _hasEscapes;

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token begins, in UTF-16 code units.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the current token.</summary>
    public int End { get; private set; }

    /// <summary>Where the current token stands.</summary>
    public SourceLocation Location { get; private set; }

    /// <summary>The current token as written.</summary>
    public readonly ReadOnlySpan<char> Text => _source[Start..End];

    /// <summary>Moves to the next token, past white space, commas and comments.</summary>
    public void Advance()
    {
        var source = _source;
        var position = End;

        while ((uint)position < (uint)source.Length)
        {
            var c = source[position];

            switch (c)
            {
                case '\uFEFF' or '\t' or ' ' or ',':
                    position++;
                    continue;
                case '\n':
                    StartLine(++position);
                    continue;
                case '\r':
                    position += At(position + 1) == '\n' ? 2 : 1;
                    StartLine(position);
                    continue;
                case '#':
                    position = SkipComment(position);
                    continue;
                case '!':
                    Take(TokenKind.Bang, position, 1);
                    return;
                case '$':
                    Take(TokenKind.Dollar, position, 1);
                    return;
                case '&':
                    Take(TokenKind.Ampersand, position, 1);
                    return;
                case '(':
                    Take(TokenKind.ParenLeft, position, 1);
                    return;
                case ')':
                    Take(TokenKind.ParenRight, position, 1);
                    return;
                case '.':
                    TakeSpread(position);
                    return;
                case ':':
                    Take(TokenKind.Colon, position, 1);
                    return;
                case '=':
                    Take(TokenKind.Equal, position, 1);
                    return;
                case '@':
                    Take(TokenKind.At, position, 1);
                    return;
                case '[':
                    Take(TokenKind.BracketLeft, position, 1);
                    return;
                case ']':
                    Take(TokenKind.BracketRight, position, 1);
                    return;
                case '{':
                    Take(TokenKind.BraceLeft, position, 1);
                    return;
                case '|':
                    Take(TokenKind.Pipe, position, 1);
                    return;
                case '}':
                    Take(TokenKind.BraceRight, position, 1);
                    return;
                case '"':
                    TakeString(position);
                    return;
                case '-' or (>= '0' and <= '9'):
                    TakeNumber(position);
                    return;
                default:
                    if (!IsNameStart(c))
                    {
                        throw UnexpectedCharacter(position);
                    }

                    TakeName(position);
                    return;
            }
        }

        Take(TokenKind.EndOfFile, source.Length, 0);
    }

    /// <summary>
    /// Moves to the next token of a schema coordinate, which allows neither white space nor other punctuators:
    /// <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema Coordinates</see>.
    /// </summary>
    public void AdvanceInCoordinate()
    {
        var position = End;

        switch (At(position))
        {
            case EndOfSource:
                Take(TokenKind.EndOfFile, position, 0);
                break;
            case '.':
                Take(TokenKind.Dot, position, 1);
                break;
            case '(':
                Take(TokenKind.ParenLeft, position, 1);
                break;
            case ')':
                Take(TokenKind.ParenRight, position, 1);
                break;
            case ':':
                Take(TokenKind.Colon, position, 1);
                break;
            case '@':
                Take(TokenKind.At, position, 1);
                break;
            case var c when IsNameStart(c):
                TakeName(position);
                break;
            default:
                throw Error(position, $"Invalid character: {DescribeCharacter(position)}.");
        }
    }

    private void Take(TokenKind kind, int start, int length)
    {
        Kind = kind;
        Start = start;
        End = start + length;
        Location = new SourceLocation(_line, start - _lineStart + 1);
    }

    private void StartLine(int position)
    {
        _line++;
        _lineStart = position;
    }

    private void TakeName(int start)
    {
        var source = _source;
        var position = start + 1;

        while ((uint)position < (uint)source.Length && IsNameContinue(source[position]))
        {
            position++;
        }

        Take(TokenKind.Name, start, position - start);
    }

    private void TakeSpread(int start)
    {
        var next = At(start + 1);

        if (next == '.' && At(start + 2) == '.')
        {
            Take(TokenKind.Spread, start, 3);
            return;
        }

        if (next == '.')
        {
            throw Error(start, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (IsDigit(next))
        {
            var digits = _source[(start + 1)..SkipDigits(start + 1)];
            throw Error(start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        throw UnexpectedCharacter(start);
    }

    private readonly int SkipComment(int start)
    {
        var length = _source[start..].IndexOfAny('\n', '\r');
        var end = length < 0 ? _source.Length : start + length;
        var unpaired = IndexOfUnpairedSurrogate(start, end);

        return unpaired < 0 ? end : throw Error(unpaired, $"Invalid character: {DescribeCharacter(unpaired)}.");
    }
}
