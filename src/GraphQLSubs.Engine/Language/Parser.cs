using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GraphQLSubs.Language;

/// <summary>
/// Makes syntax trees of source text. Its methods are the productions of
/// <see href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary">the grammar</see>; what is not GraphQL, or
/// beyond a limit, is a <see cref="SyntaxException"/>.
/// </summary>
public ref partial struct Parser
{
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private NodeStack _nodes;
    private NameCache _names;
    private int _tokens;
    private int _depth;

    private Parser(ReadOnlySpan<char> source, ParserOptions? options)
    {
        _lexer = new Lexer(source);
        _options = options ?? ParserOptions.Default;
    }

    private delegate T Production<out T>(ref Parser parser);

    /// <summary>Parses a document: operations and fragments, or type definitions and extensions, or all of them.</summary>
    /// <exception cref="SyntaxException">The source is not a document.</exception>
    public static DocumentNode ParseDocument(string source, ParserOptions? options = null)
    {
        var parser = new Parser(source, options);
        parser.Advance();
        return parser.ParseDocument();
    }

    /// <summary>Parses one value; variables may occur in it.</summary>
    /// <exception cref="SyntaxException">The source is not one value.</exception>
    public static IValueNode ParseValue(string source, ParserOptions? options = null) =>
        ParseWhole(source, options, static (ref parser) => parser.ParseValue(isConst: false));

    /// <summary>Parses one value without variables.</summary>
    /// <exception cref="SyntaxException">The source is not one constant value.</exception>
    public static IValueNode ParseConstValue(string source, ParserOptions? options = null) =>
        ParseWhole(source, options, static (ref parser) => parser.ParseValue(isConst: true));

    /// <summary>Parses one type reference, <c>[Type!]</c>.</summary>
    /// <exception cref="SyntaxException">The source is not one type reference.</exception>
    public static ITypeNode ParseType(string source, ParserOptions? options = null) =>
        ParseWhole(source, options, static (ref parser) => parser.ParseTypeReference());

    private static T ParseWhole<T>(string source, ParserOptions? options, Production<T> parse)
    {
        var parser = new Parser(source, options);
        parser.Advance();
        var node = parse(ref parser);
        parser.Expect(TokenKind.EndOfFile);
        return node;
    }

    private void Advance()
    {
        _lexer.Advance();

        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            throw Error($"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Error($"Expected {kind.Describe()}, found {Describe(in _lexer)}.");
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }
    }

    private readonly bool PeekKeyword(string keyword) => _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error($"Expected \"{keyword}\", found {Describe(in _lexer)}.");
        }
    }

    /// <summary><c>open item* close</c></summary>
    private ImmutableArray<T> Any<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : class
    {
        Expect(open);
        var mark = _nodes.Count;

        while (!Skip(close))
        {
            _nodes.Push(item(ref this));
        }

        return _nodes.PopTo<T>(mark);
    }

    /// <summary><c>open item+ close</c></summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : class
    {
        Expect(open);
        var mark = _nodes.Count;

        do
        {
            _nodes.Push(item(ref this));
        }
        while (!Skip(close));

        return _nodes.PopTo<T>(mark);
    }

    /// <summary><c>(open item+ close)?</c></summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Production<T> item, TokenKind close)
        where T : class => Peek(open) ? Many(open, item, close) : [];

    /// <summary><c>delimiter? item (delimiter item)*</c></summary>
    private ImmutableArray<T> DelimitedMany<T>(TokenKind delimiter, Production<T> item)
        where T : class
    {
        Skip(delimiter);
        var mark = _nodes.Count;

        do
        {
            _nodes.Push(item(ref this));
        }
        while (Skip(delimiter));

        return _nodes.PopTo<T>(mark);
    }

    private void Enter()
    {
        if (++_depth > _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error($"Document nests deeper than {Math.Min(_depth - 1, _options.MaxDepth)} levels. Parsing aborted.");
        }
    }

    private void Leave() => _depth--;

    private readonly SyntaxException Unexpected() => Unexpected(in _lexer);

    private static SyntaxException Unexpected(in Lexer token) => new($"Unexpected {Describe(in token)}.", token.Location);

    private readonly SyntaxException Error(string description) => new(description, _lexer.Location);

    /// <summary>A token as error messages name it: its kind, and its value where it has one.</summary>
    private static string Describe(in Lexer token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{token.Kind.Describe()} \"{token.Text}\"",
        TokenKind.String or TokenKind.BlockString => $"{token.Kind.Describe()} \"{token.StringValue()}\"",
        _ => token.Kind.Describe(),
    };
}
