using GraphQLSubs.Language;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ a: }", "Expected Name, found \"}\".", 1, 6)]
    [InlineData("{ a { } }", "Expected Name, found \"}\".", 1, 7)]
    [InlineData("query\r\nA\r{\n  a: 1 }", "Expected Name, found Int \"1\".", 4, 6)]
    [InlineData("notAnOperation Foo { a }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("fragment on on on { a }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("query ($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("{ a(b: 01) }", "Invalid number, unexpected digit after 0: \"1\".", 1, 9)]
    [InlineData("{ a(b: 1.) }", "Invalid number, expected digit but got: \")\".", 1, 10)]
    [InlineData("{ a(b: 1x) }", "Invalid number, expected digit but got: \"x\".", 1, 9)]
    [InlineData("{ a(b: 0x10) }", "Invalid number, expected digit but got: \"x\".", 1, 9)]
    [InlineData("{ a(b: .5) }", "Invalid number, expected digit before \".\", did you mean \"0.5\"?", 1, 8)]
    [InlineData("{ .. }", "Unexpected \"..\", did you mean \"...\"?", 1, 3)]
    [InlineData("{ a(b: 'c') }", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 8)]
    [InlineData("{ a(b: \"c\n\") }", "Unterminated string.", 1, 10)]
    [InlineData("{ a(b: \"\"\"c\n\"\") }", "Unterminated string.", 2, 6)]
    [InlineData("{ a(b: \"\\q\") }", "Invalid character escape sequence: \"\\q\".", 1, 9)]
    [InlineData("{ a(b: \"\\u12G4\") }", "Invalid Unicode escape sequence: \"\\u12G4\".", 1, 9)]
    [InlineData("{ a(b: \"\\uD83D\") }", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 9)]
    [InlineData("{ a(b: \"\\u{110000}\") }", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 9)]
    [InlineData("{ a(b: \"\\u{FFFFFFFFFFFF}\") }", "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\".", 1, 9)]
    [InlineData("{ \u00E9 }", "Unexpected character: U+00E9.", 1, 3)]
    [InlineData("{ \U0001F600 }", "Unexpected character: U+1F600.", 1, 3)]
    [InlineData("type A { b: C = 1 }", "Expected Name, found \"=\".", 1, 15)]
    [InlineData("extend type A", "Unexpected <EOF>.", 1, 14)]
    [InlineData("\"a\" extend type A { b: C }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"a\" { b }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("enum A { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @a on NOWHERE", "Unexpected Name \"NOWHERE\".", 1, 17)]
    public void The_message_names_what_was_found_and_where(string source, string message, int line, int column)
    {
        var exception = Should.Throw<SyntaxException>(() => Parser.ParseDocument(source));

        exception.Message.ShouldBe($"Syntax Error: {message}");
        exception.Location.ShouldBe(new SourceLocation(line, column));
    }

    [Theory]
    [InlineData("1 2", "Expected <EOF>, found Int \"2\".")]
    [InlineData("$a", "Unexpected variable \"$a\" in constant value.")]
    [InlineData("[", "Unexpected <EOF>.")]
    public void A_value_is_parsed_alone(string source, string message) =>
        Should.Throw<SyntaxException>(() => Parser.ParseConstValue(source)).Message.ShouldBe($"Syntax Error: {message}");
}
