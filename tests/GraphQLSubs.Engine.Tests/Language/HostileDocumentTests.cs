using System.Diagnostics;
using System.Text;
using GraphQLSubs.Language;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Language;

public sealed class HostileDocumentTests(ITestOutputHelper output)
{
    private static readonly ParserOptions NoLimits = new() { MaxTokens = int.MaxValue, MaxDepth = int.MaxValue };

    [Theory]
    [InlineData("{a", "}")]
    [InlineData("{...", "}")]
    [InlineData("{a(b:[", "])}")]
    [InlineData("query($a:[", "])")]
    public void A_thousand_levels_are_a_syntax_error(string open, string close)
    {
        var source = Nest(open, 1_000, close);

        Should.Throw<SyntaxException>(() => Parser.ParseDocument(source));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    public void Two_hundred_levels_are_the_most(string open, string close)
    {
        Parser.ParseValue(Nest(open, 200, close, "b")).ShouldNotBeNull();

        Should.Throw<SyntaxException>(() => Parser.ParseValue(Nest(open, 201, close, "b")))
            .Message.ShouldBe("Syntax Error: Document nests deeper than 200 levels. Parsing aborted.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a:")]
    public void Without_a_limit_the_stack_is_the_limit(string open) =>
        Should.Throw<SyntaxException>(() => Parser.ParseValue(Nest(open, 1_000_000, string.Empty), NoLimits))
            .Message.ShouldEndWith("levels. Parsing aborted.");

    [Fact]
    public void Tokens_are_limited()
    {
        Parser.ParseDocument($"{{{string.Concat(Enumerable.Repeat("a ", 14_998))}}}").ShouldNotBeNull();

        Should.Throw<SyntaxException>(() => Parser.ParseDocument($"{{{string.Concat(Enumerable.Repeat("a ", 14_999))}}}"))
            .Message.ShouldBe("Syntax Error: Document contains more than 15000 tokens. Parsing aborted.");
    }

    [Theory]
    [InlineData("{ a(b: \"HIGH\") }", "Invalid character within String: U+D83D.")]
    [InlineData("{ a(b: \"\"\"LOW\"\"\") }", "Invalid character within String: U+DE00.")]
    [InlineData("{ HIGH }", "Invalid character: U+D83D.")]
    [InlineData("{ a } # LOWHIGH", "Invalid character: U+DE00.")]
    public void Unpaired_surrogates_are_refused(string source, string message)
    {
        // Attributes are stored as UTF-8, which cannot hold them.
        source = source.Replace("HIGH", "\uD83D", StringComparison.Ordinal).Replace("LOW", "\uDE00", StringComparison.Ordinal);

        Should.Throw<SyntaxException>(() => Parser.ParseDocument(source)).Message.ShouldBe($"Syntax Error: {message}");
    }

    [Fact]
    public void Names_of_other_languages_are_only_names()
    {
        const string source = "{ __proto__: constructor(toString: {__proto__: hasOwnProperty}) }";

        Parser.ParseDocument(source).ToString()
            .ShouldBe("{\n  __proto__: constructor(toString: { __proto__: hasOwnProperty })\n}");
    }

    [Fact]
    public void Mutated_documents_are_parsed_or_refused_and_what_is_parsed_can_be_printed_and_parsed()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        var documents = 0;
        output.WriteLine($"Seed: {seed}");

        for (; watch.ElapsedMilliseconds < 2_000; documents++)
        {
            var source = Mutate(random);

            try
            {
                var printed = Parser.ParseDocument(source).ToString();
                Parser.ParseDocument(printed, NoLimits).ToString().ShouldBe(printed, $"Seed {seed}: {source}");
            }
            catch (SyntaxException exception)
            {
                exception.Message.ShouldStartWith("Syntax Error: ");
            }
        }

        output.WriteLine($"{documents} documents");
    }

    /// <summary>Puts, removes and repeats pieces of documents anywhere, so that most of it stays near to GraphQL.</summary>
    private static string Mutate(Random random)
    {
        const string original = """"
            "d" query A($a: [Int!] = [1, 2] @b) @c { x: y(z: {k: "s\u0041", l: -1.5e3}) ... on T { e } ...F } # comment
            """block \""" string""" type T implements I & J @d { f(a: E = V): U! } extend union U = A | B directive @d on FIELD
            """";
        string[] pieces = ["{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "...", "|", "&", "=", "\"", "\"\"\"", "\\", "\\u{", "#", "\n", "\r", "0", "-", ".", "e", "on", "true", "\uFEFF", "\uD83D", "\uDE00", "\0", "é"];
        var text = new StringBuilder(original);

        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var position = random.Next(text.Length);
            var length = random.Next(Math.Min(20, text.Length - position));

            switch (random.Next(4))
            {
                case 0:
                    text.Remove(position, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(position, length));
                    break;
                case 2:
                    text[position] = (char)random.Next(char.MaxValue);
                    break;
                default:
                    text.Insert(position, pieces[random.Next(pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Nest(string open, int depth, string close, string inner = "") =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
}
