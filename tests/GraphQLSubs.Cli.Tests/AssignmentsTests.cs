using GraphQLSubs.Cli.Requests;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Cli.Tests;

public sealed class AssignmentsTests
{
    [Theory]
    [InlineData("room=lobby", "\"lobby\"")]
    [InlineData("room=", "\"\"")]
    [InlineData("room=a=b", "\"a=b\"")]
    [InlineData("limit=5", "5")]
    [InlineData("text=\"5\"", "\"5\"")]
    [InlineData("on=true", "true")]
    [InlineData("none=null", "null")]
    [InlineData("input={\"a\":[1]}", "{\"a\":[1]}")]
    [InlineData("broken={\"a\":", "\"{\\u0022a\\u0022:\"")]
    public void A_value_that_is_JSON_is_taken_as_such_and_any_other_as_a_string(string assignment, string json) =>
        Assignments.Parse([assignment]).ShouldHaveSingleItem().Value.ShouldBe(json);

    [Theory]
    [InlineData("lobby")]
    [InlineData("=lobby")]
    [InlineData("")]
    public void One_without_a_name_is_shown(string assignment) =>
        Should.Throw<FormatException>(() => Assignments.Parse([assignment])).Message.ShouldBe($"'{assignment}' is not of the form name=value.");

    [Fact]
    public void All_can_come_as_one_object() =>
        Assignments.ParseObject("""{"a": {"b": 1}, "c": "d"}""").ShouldBe(new Dictionary<string, string> { ["a"] = """{"b": 1}""", ["c"] = "\"d\"" });

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_object_is_shown(string json) =>
        Should.Throw<FormatException>(() => Assignments.ParseObject(json)).Message.ShouldBe($"'{json}' is not a JSON object.");
}
