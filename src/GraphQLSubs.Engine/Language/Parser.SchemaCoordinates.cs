namespace GraphQLSubs.Language;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema Coordinates</see>.</summary>
public ref partial struct Parser
{
    /// <summary>Parses <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or <c>@directive(argument:)</c>.</summary>
    /// <exception cref="SyntaxException">The source is not a schema coordinate.</exception>
    public static SyntaxNode ParseSchemaCoordinate(string source)
    {
        var parser = new Parser(source, options: null);
        parser._lexer.AdvanceInCoordinate();
        var coordinate = parser.ParseCoordinate();
        parser.Expect(TokenKind.EndOfFile);
        return coordinate;
    }

    private SyntaxNode ParseCoordinate()
    {
        var location = _lexer.Location;
        var ofDirective = SkipInCoordinate(TokenKind.At);
        var name = ParseCoordinateName();
        var member = !ofDirective && SkipInCoordinate(TokenKind.Dot) ? ParseCoordinateName() : null;
        var argument = ofDirective || member is not null ? ParseCoordinateArgument() : null;

        return (member, argument) switch
        {
            (null, null) when ofDirective => new DirectiveCoordinateNode(location, name),
            (null, null) => new TypeCoordinateNode(location, name),
            (null, _) => new DirectiveArgumentCoordinateNode(location, name, argument),
            (_, null) => new MemberCoordinateNode(location, name, member),
            _ => new ArgumentCoordinateNode(location, name, member, argument),
        };
    }

    private NameNode? ParseCoordinateArgument()
    {
        if (!SkipInCoordinate(TokenKind.ParenLeft))
        {
            return null;
        }

        var name = ParseCoordinateName();
        ExpectInCoordinate(TokenKind.Colon);
        ExpectInCoordinate(TokenKind.ParenRight);
        return name;
    }

    private NameNode ParseCoordinateName()
    {
        var name = new NameNode(_lexer.Location, Peek(TokenKind.Name) ? _lexer.Text.ToString() : string.Empty);
        ExpectInCoordinate(TokenKind.Name);
        return name;
    }

    private bool SkipInCoordinate(TokenKind kind)
    {
        if (!Peek(kind))
        {
            return false;
        }

        _lexer.AdvanceInCoordinate();
        return true;
    }

    private void ExpectInCoordinate(TokenKind kind)
    {
        if (!SkipInCoordinate(kind))
        {
            Expect(kind);
        }
    }
}
