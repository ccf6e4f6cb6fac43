using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Document-Syntax">Operations and fragments</see>.</summary>
public ref partial struct Parser
{
    // Document : Definition+
    private DocumentNode ParseDocument()
    {
        var mark = _nodes.Count;

        do
        {
            _nodes.Push(ParseDefinition());
        }
        while (!Peek(TokenKind.EndOfFile));

        return new DocumentNode(new SourceLocation(1, 1), _nodes.PopTo<IDefinitionNode>(mark));
    }

    private IDefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft))
        {
            return ParseShorthandQuery();
        }

        var location = _lexer.Location;
        var description = ParseDescription();

        if (Peek(TokenKind.Name))
        {
            switch (_lexer.Text)
            {
                case "query" or "mutation" or "subscription":
                    return ParseOperationDefinition(location, description);
                case "fragment":
                    return ParseFragmentDefinition(location, description);
                case "extend" when description is null:
                    return ParseTypeSystemExtension();
                default:
                    if (ParseTypeSystemDefinition(location, description) is { } definition)
                    {
                        return definition;
                    }

                    break;
            }
        }

        throw description switch
        {
            null => Unexpected(),
            _ when Peek(TokenKind.BraceLeft) => new SyntaxException(
                "Unexpected description, descriptions are not supported on shorthand queries.", location),
            _ when Peek(TokenKind.Name) => new SyntaxException(
                "Unexpected description, only GraphQL definitions support descriptions.", location),
            _ => Unexpected(),
        };
    }

    private OperationDefinitionNode ParseShorthandQuery() =>
        new(_lexer.Location, description: null, OperationType.Query, name: null, [], [], ParseSelectionSet());

    // OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    private OperationDefinitionNode ParseOperationDefinition(SourceLocation location, StringValueNode? description)
    {
        var operation = ParseOperationType();
        var name = Peek(TokenKind.Name) ? ParseName() : null;

        return new OperationDefinitionNode(
            location,
            description,
            operation,
            name,
            ParseVariableDefinitions(),
            ParseDirectives(isConst: false),
            ParseSelectionSet());
    }

    // OperationType : one of query mutation subscription
    private OperationType ParseOperationType()
    {
        var token = _lexer;
        Expect(TokenKind.Name);

        return token.Text switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(in token),
        };
    }

    // VariablesDefinition : ( VariableDefinition+ )
    private ImmutableArray<VariableDefinitionNode> ParseVariableDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseVariableDefinition(), TokenKind.ParenRight);

    // VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var location = _lexer.Location;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);

        return new VariableDefinitionNode(
            location, description, variable, ParseTypeReference(), ParseDefaultValue(), ParseDirectives(isConst: true));
    }

    // SelectionSet : { Selection+ }
    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var location = _lexer.Location;
        Production<ISelectionNode> selection = static (ref parser) =>
            parser.Peek(TokenKind.Spread) ? parser.ParseFragment() : parser.ParseField();

        var selections = _options.AllowEmptySelectionSets
            ? Any(TokenKind.BraceLeft, selection, TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, selection, TokenKind.BraceRight);

        Leave();
        return new SelectionSetNode(location, selections);
    }

    // Field : Alias? Name Arguments? Directives? SelectionSet?
    private FieldNode ParseField()
    {
        var location = _lexer.Location;
        var name = ParseName();
        NameNode? alias = null;

        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        return new FieldNode(
            location,
            alias,
            name,
            ParseArguments(isConst: false),
            ParseDirectives(isConst: false),
            Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null);
    }

    // FragmentSpread : ... FragmentName Directives?        FragmentName : Name but not on
    // InlineFragment : ... TypeCondition? Directives? SelectionSet
    private ISelectionNode ParseFragment()
    {
        var location = _lexer.Location;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");

        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode(location, ParseFragmentName(), ParseDirectives(isConst: false));
        }

        return new InlineFragmentNode(
            location, hasTypeCondition ? ParseNamedType() : null, ParseDirectives(isConst: false), ParseSelectionSet());
    }

    // FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet
    private FragmentDefinitionNode ParseFragmentDefinition(SourceLocation location, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        ExpectKeyword("on");

        return new FragmentDefinitionNode(
            location, description, name, ParseNamedType(), ParseDirectives(isConst: false), ParseSelectionSet());
    }

    private NameNode ParseFragmentName() => PeekKeyword("on") ? throw Unexpected() : ParseName();
}
