using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Types;

public sealed class SchemaValidationTests
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Documents => Cases.Read("Types/cases");

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_invalid_schema_gets_exactly_the_errors_of_the_reference(string rules, string sdl, string errors)
    {
        var exception = Should.Throw<SchemaException>(() => new SchemaBuilder().AddDocument(sdl).Build());

        Cases.Print(exception.Errors).ShouldBe(errors, rules);
    }
}
