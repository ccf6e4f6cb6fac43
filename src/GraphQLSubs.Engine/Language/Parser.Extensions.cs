namespace GraphQLSubs.Language;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions">Extensions</see>.</summary>
public ref partial struct Parser
{
    // An extension must extend by something: the error stands at what follows the empty one.
    private ITypeSystemNode ParseTypeSystemExtension()
    {
        var location = _lexer.Location;
        ExpectKeyword("extend");

        if (!Peek(TokenKind.Name))
        {
            throw Unexpected();
        }

        switch (_lexer.Text)
        {
            case "schema":
                Advance();
                var schema = new SchemaExtensionNode(location, ParseDirectives(isConst: true), ParseOperationTypes());
                return schema.Directives.IsEmpty && schema.OperationTypes.IsEmpty ? throw Unexpected() : schema;
            case "scalar":
                Advance();
                var scalar = new ScalarTypeExtensionNode(location, ParseName(), ParseDirectives(isConst: true));
                return scalar.Directives.IsEmpty ? throw Unexpected() : scalar;
            case "type":
                Advance();
                var type = new ObjectTypeExtensionNode(
                    location, ParseName(), ParseImplements(), ParseDirectives(isConst: true), ParseFieldDefinitions());
                return type.Interfaces.IsEmpty && type.Directives.IsEmpty && type.Fields.IsEmpty ? throw Unexpected() : type;
            case "interface":
                Advance();
                var face = new InterfaceTypeExtensionNode(
                    location, ParseName(), ParseImplements(), ParseDirectives(isConst: true), ParseFieldDefinitions());
                return face.Interfaces.IsEmpty && face.Directives.IsEmpty && face.Fields.IsEmpty ? throw Unexpected() : face;
            case "union":
                Advance();
                var union = new UnionTypeExtensionNode(location, ParseName(), ParseDirectives(isConst: true), ParseUnionMembers());
                return union.Directives.IsEmpty && union.Types.IsEmpty ? throw Unexpected() : union;
            case "enum":
                Advance();
                var values = new EnumTypeExtensionNode(location, ParseName(), ParseDirectives(isConst: true), ParseEnumValues());
                return values.Directives.IsEmpty && values.Values.IsEmpty ? throw Unexpected() : values;
            case "input":
                Advance();
                var input = new InputObjectTypeExtensionNode(
                    location, ParseName(), ParseDirectives(isConst: true), ParseInputFields());
                return input.Directives.IsEmpty && input.Fields.IsEmpty ? throw Unexpected() : input;
            case "directive":
                Advance();
                Expect(TokenKind.At);
                var directive = new DirectiveExtensionNode(location, ParseName(), ParseDirectives(isConst: true));
                return directive.Directives.IsEmpty ? throw Unexpected() : directive;
            default:
                throw Unexpected();
        }
    }
}
