namespace GraphQLSubs.Language;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Int-Value">Int</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Float-Value">Float</see>:
/// <code>-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?   not followed by . or a name</code>
/// </summary>
internal ref partial struct Lexer
{
    private void TakeNumber(int start)
    {
        var kind = TokenKind.Int;
        var position = At(start) == '-' ? start + 1 : start;

        if (At(position) == '0')
        {
            position++;

            if (IsDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {DescribeCharacter(position)}.");
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position = SkipDigits(At(position + 1) is '+' or '-' ? position + 2 : position + 1);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
        {
            throw ExpectedDigit(position);
        }

        Take(kind, start, position - start);
    }

    private readonly int SkipDigits(int position)
    {
        if (!IsDigit(At(position)))
        {
            throw ExpectedDigit(position);
        }

        do
        {
            position++;
        }
        while (IsDigit(At(position)));

        return position;
    }

    private readonly SyntaxException ExpectedDigit(int position) =>
        Error(position, $"Invalid number, expected digit but got: {DescribeCharacter(position)}.");
}
