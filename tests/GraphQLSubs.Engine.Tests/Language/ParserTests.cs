using GraphQLSubs.Language;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\n\\t\\\"\\\\\\/\\b\\f\\r\"", "a\n\t\"\\/\b\f\r")]
    [InlineData("\"\\u00E9\\u{E9}\\u{1F600}\\uD83D\\uDE00\"", "\u00E9\u00E9\U0001F600\U0001F600")]
    [InlineData("\"\U0001F600 # , \uFEFF\"", "\U0001F600 # , \uFEFF")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"  one \"\"\"", "  one ")]
    [InlineData("\"\"\"\n\n    one\n      two\r\n\r    three\n  \n\"\"\"", "one\n  two\n\nthree")]
    [InlineData("\"\"\"a\\n \\\"\"\" b\"\"\"", "a\\n \"\"\" b")]
    [InlineData("\"\"\"\n\u0085a\u2028b\n\"\"\"", "\u0085a\u2028b")]
    public void Strings_have_the_value_that_the_specification_gives_them(string source, string value) =>
        Parser.ParseValue(source).ShouldBeOfType<StringValueNode>().Value.ShouldBe(value);

    [Theory]
    [InlineData("0", SyntaxKind.IntValue)]
    [InlineData("-123456789012345678901234567890", SyntaxKind.IntValue)]
    [InlineData("-0.0e-10", SyntaxKind.FloatValue)]
    [InlineData("1E5", SyntaxKind.FloatValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("truer", SyntaxKind.EnumValue)]
    [InlineData("$a", SyntaxKind.Variable)]
    [InlineData("[[], {a: [$b]}]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    public void Values_have_their_kind(string source, SyntaxKind kind) => Parser.ParseValue(source).Kind.ShouldBe(kind);

    [Fact]
    public void White_space_commas_comments_and_byte_order_marks_mean_nothing()
    {
        var document = Parser.ParseDocument("\uFEFF,,{\t#one \U0001F600\r\n a,\uFEFFb # two\r}\n,# three");

        document.ToString().ShouldBe("{\n  a\n  b\n}");
    }

    [Fact]
    public void Nodes_know_the_line_and_column_of_their_first_token()
    {
        var document = Parser.ParseDocument("\"\"\"\nabout\n\"\"\" query A {\r\n  x: a(b: 1)\r    ...F }");

        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        operation.Location.ShouldBe(new SourceLocation(1, 1));
        operation.Name!.Location.ShouldBe(new SourceLocation(3, 11));
        operation.SelectionSet.Selections.Select(selection => selection.Location)
            .ShouldBe([new SourceLocation(4, 3), new SourceLocation(5, 5)]);
    }

    [Fact]
    public void Keywords_are_names_where_a_name_is_expected()
    {
        const string source = "query query { fragment: on(type: input) @extend { ...mutation } }";

        Parser.ParseDocument($"{source} fragment mutation on on {{ on }}").Definitions.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("Type", SyntaxKind.TypeCoordinate)]
    [InlineData("Type.field", SyntaxKind.MemberCoordinate)]
    [InlineData("Type.field(argument:)", SyntaxKind.ArgumentCoordinate)]
    [InlineData("@directive", SyntaxKind.DirectiveCoordinate)]
    [InlineData("@directive(argument:)", SyntaxKind.DirectiveArgumentCoordinate)]
    public void Schema_coordinates_are_parsed_and_printed(string source, SyntaxKind kind)
    {
        var coordinate = Parser.ParseSchemaCoordinate(source);

        coordinate.Kind.ShouldBe(kind);
        coordinate.ToString().ShouldBe(source);
    }

    [Theory]
    [InlineData("Type .field")]
    [InlineData("Type.field(argument)")]
    [InlineData("Type(argument:)")]
    [InlineData("@directive.field")]
    public void Schema_coordinates_allow_nothing_else(string source) =>
        Should.Throw<SyntaxException>(() => Parser.ParseSchemaCoordinate(source));
}
