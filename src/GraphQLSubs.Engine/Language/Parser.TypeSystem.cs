using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Type-System">Definitions of types and directives</see>.</summary>
public ref partial struct Parser
{
    /// <summary>Parses the definition that the current keyword begins; null: it begins none.</summary>
    private ITypeSystemNode? ParseTypeSystemDefinition(SourceLocation location, StringValueNode? description)
    {
        switch (_lexer.Text)
        {
            case "schema":
                Advance();
                return ParseSchemaDefinition(location, description);
            case "scalar":
                Advance();
                return new ScalarTypeDefinitionNode(location, description, ParseName(), ParseDirectives(isConst: true));
            case "type":
                Advance();
                return new ObjectTypeDefinitionNode(
                    location, description, ParseName(), ParseImplements(), ParseDirectives(isConst: true), ParseFieldDefinitions());
            case "interface":
                Advance();
                return new InterfaceTypeDefinitionNode(
                    location, description, ParseName(), ParseImplements(), ParseDirectives(isConst: true), ParseFieldDefinitions());
            case "union":
                Advance();
                return new UnionTypeDefinitionNode(
                    location, description, ParseName(), ParseDirectives(isConst: true), ParseUnionMembers());
            case "enum":
                Advance();
                return new EnumTypeDefinitionNode(
                    location, description, ParseName(), ParseDirectives(isConst: true), ParseEnumValues());
            case "input":
                Advance();
                return new InputObjectTypeDefinitionNode(
                    location, description, ParseName(), ParseDirectives(isConst: true), ParseInputFields());
            case "directive":
                Advance();
                return ParseDirectiveDefinition(location, description);
            default:
                return null;
        }
    }

    // Description : StringValue
    private StringValueNode? ParseDescription() =>
        Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? ParseString() : null;

    // SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    private SchemaDefinitionNode ParseSchemaDefinition(SourceLocation location, StringValueNode? description)
    {
        var directives = ParseDirectives(isConst: true);

        if (!Peek(TokenKind.BraceLeft))
        {
            Expect(TokenKind.BraceLeft);
        }

        return new SchemaDefinitionNode(location, description, directives, ParseOperationTypes());
    }

    private ImmutableArray<OperationTypeDefinitionNode> ParseOperationTypes() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight);

    // RootOperationTypeDefinition : OperationType : NamedType
    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var location = _lexer.Location;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(location, operation, ParseNamedType());
    }

    // ImplementsInterfaces : implements &? NamedType (& NamedType)*
    private ImmutableArray<NamedTypeNode> ParseImplements() =>
        SkipKeyword("implements") ? DelimitedMany(TokenKind.Ampersand, static (ref parser) => parser.ParseNamedType()) : [];

    // FieldsDefinition : { FieldDefinition+ }
    private ImmutableArray<FieldDefinitionNode> ParseFieldDefinitions() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseFieldDefinition(), TokenKind.BraceRight);

    // FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var location = _lexer.Location;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);

        return new FieldDefinitionNode(
            location, description, name, arguments, ParseTypeReference(), ParseDirectives(isConst: true));
    }

    // ArgumentsDefinition : ( InputValueDefinition+ )
    private ImmutableArray<InputValueDefinitionNode> ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.ParenRight);

    // InputFieldsDefinition : { InputValueDefinition+ }
    private ImmutableArray<InputValueDefinitionNode> ParseInputFields() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseInputValueDefinition(), TokenKind.BraceRight);

    // InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var location = _lexer.Location;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);

        return new InputValueDefinitionNode(
            location, description, name, ParseTypeReference(), ParseDefaultValue(), ParseDirectives(isConst: true));
    }

    // DefaultValue : = Value[Const]
    private IValueNode? ParseDefaultValue() => Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;

    // UnionMemberTypes : = |? NamedType (| NamedType)*
    private ImmutableArray<NamedTypeNode> ParseUnionMembers() =>
        Skip(TokenKind.Equal) ? DelimitedMany(TokenKind.Pipe, static (ref parser) => parser.ParseNamedType()) : [];

    // EnumValuesDefinition : { EnumValueDefinition+ }
    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValues() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.ParseEnumValueDefinition(), TokenKind.BraceRight);

    // EnumValueDefinition : Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var location = _lexer.Location;
        var description = ParseDescription();

        if (PeekKeyword("true") || PeekKeyword("false") || PeekKeyword("null"))
        {
            throw Error($"{Describe(in _lexer)} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode(location, description, ParseName(), ParseDirectives(isConst: true));
    }

    // DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations
    // Directives before `repeatable` came after September 2025.
    private DirectiveDefinitionNode ParseDirectiveDefinition(SourceLocation location, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var directives = ParseDirectives(isConst: true);
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = DelimitedMany(TokenKind.Pipe, static (ref parser) => parser.ParseDirectiveLocation());

        return new DirectiveDefinitionNode(location, description, name, arguments, directives, repeatable, locations);
    }

    private NameNode ParseDirectiveLocation()
    {
        var token = _lexer;
        var name = ParseName();
        return DirectiveLocations.IsKnown(name.Value) ? name : throw Unexpected(in token);
    }
}
