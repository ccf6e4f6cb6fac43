using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Values">Values</see>,
/// <see href="https://spec.graphql.org/September2025/#sec-Type-References">type references</see> and what is made of them.
/// </summary>
public ref partial struct Parser
{
    private NameNode ParseName()
    {
        if (!Peek(TokenKind.Name))
        {
            Expect(TokenKind.Name);
        }

        var name = new NameNode(_lexer.Location, _names.Get(_lexer.Text));
        Advance();
        return name;
    }

    // Value : Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue | ListValue | ObjectValue
    private IValueNode ParseValue(bool isConst)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConst);
            case TokenKind.BraceLeft:
                return ParseObject(isConst);
            case TokenKind.Dollar:
                return isConst ? throw VariableInConstant() : ParseVariable();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Int or TokenKind.Float or TokenKind.Name:
                var scalar = ParseScalar();
                Advance();
                return scalar;
            default:
                throw Unexpected();
        }
    }

    private IValueNode ParseScalar()
    {
        var location = _lexer.Location;

        return _lexer.Kind switch
        {
            TokenKind.Int => new IntValueNode(location, _lexer.Text.ToString()),
            TokenKind.Float => new FloatValueNode(location, _lexer.Text.ToString()),
            _ => _lexer.Text switch
            {
                "true" => new BooleanValueNode(location, true),
                "false" => new BooleanValueNode(location, false),
                "null" => new NullValueNode(location),
                var name => new EnumValueNode(location, _names.Get(name)),
            },
        };
    }

    private StringValueNode ParseString()
    {
        var value = new StringValueNode(_lexer.Location, _lexer.StringValue(), Peek(TokenKind.BlockString));
        Advance();
        return value;
    }

    // ListValue : [ Value* ]
    private ListValueNode ParseList(bool isConst)
    {
        Enter();
        var location = _lexer.Location;
        Production<IValueNode> item = isConst
            ? static (ref parser) => parser.ParseValue(isConst: true)
            : static (ref parser) => parser.ParseValue(isConst: false);

        var values = Any(TokenKind.BracketLeft, item, TokenKind.BracketRight);
        Leave();
        return new ListValueNode(location, values);
    }

    // ObjectValue : { ObjectField* }
    private ObjectValueNode ParseObject(bool isConst)
    {
        Enter();
        var location = _lexer.Location;
        Production<ObjectFieldNode> field = isConst
            ? static (ref parser) => parser.ParseObjectField(isConst: true)
            : static (ref parser) => parser.ParseObjectField(isConst: false);

        var fields = Any(TokenKind.BraceLeft, field, TokenKind.BraceRight);
        Leave();
        return new ObjectValueNode(location, fields);
    }

    // ObjectField : Name : Value
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var location = _lexer.Location;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode(location, name, ParseValue(isConst));
    }

    // Variable : $ Name
    private VariableNode ParseVariable()
    {
        var location = _lexer.Location;
        Expect(TokenKind.Dollar);
        return new VariableNode(location, ParseName());
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = _lexer;
        Advance();

        return Peek(TokenKind.Name)
            ? new SyntaxException($"Unexpected variable \"${_lexer.Text}\" in constant value.", dollar.Location)
            : Unexpected(in dollar);
    }

    // Arguments : ( Argument+ )
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Peek(TokenKind.ParenLeft))
        {
            return [];
        }

        Production<ArgumentNode> argument = isConst
            ? static (ref parser) => parser.ParseArgument(isConst: true)
            : static (ref parser) => parser.ParseArgument(isConst: false);

        return Many(TokenKind.ParenLeft, argument, TokenKind.ParenRight);
    }

    // Argument : Name : Value
    private ArgumentNode ParseArgument(bool isConst)
    {
        var location = _lexer.Location;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(location, name, ParseValue(isConst));
    }

    // Directives : Directive+
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var mark = _nodes.Count;

        while (Peek(TokenKind.At))
        {
            _nodes.Push(ParseDirective(isConst));
        }

        return _nodes.PopTo<DirectiveNode>(mark);
    }

    // Directive : @ Name Arguments?
    private DirectiveNode ParseDirective(bool isConst)
    {
        var location = _lexer.Location;
        Expect(TokenKind.At);
        return new DirectiveNode(location, ParseName(), ParseArguments(isConst));
    }

    // Type : NamedType | ListType | NonNullType
    private ITypeNode ParseTypeReference()
    {
        var location = _lexer.Location;
        ITypeNode type;

        if (Peek(TokenKind.BracketLeft))
        {
            Enter();
            Advance();
            type = new ListTypeNode(location, ParseTypeReference());
            Expect(TokenKind.BracketRight);
            Leave();
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(location, type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var location = _lexer.Location;
        return new NamedTypeNode(location, ParseName());
    }
}
