using Shouldly;
using Xunit;
using static GraphQLSubs.Engine.Tests.Execution.Executors;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { item: Item items: [Item] strict: [Item!]! }
        type Item { name: String! note: String item: Item must: Item! }
        """;

    [Theory]
    [InlineData("{ item { note name } }", """{"item":null}""", """["item","name"]""")]
    [InlineData("{ item { must { name } note } }", """{"item":null}""", """["item","must"]""")]
    [InlineData("{ items { note name } }", """{"items":[null]}""", """["items",0,"name"]""")]
    public async Task A_null_goes_up_to_the_next_nullable_position(string document, string data, string path)
    {
        var item = Object(("note", "n"));
        var executor = Create(Sdl, ("Query.item", _ => item), ("Query.items", _ => new[] { item }));

        var response = await executor.RunAsync(document);

        response.ShouldEndWith($"\"data\":{data}}}");
        response.ShouldContain($"\"path\":{path}");
        response.ShouldContain("\"code\":\"HC0018\"");
    }

    [Fact]
    public async Task Without_a_nullable_position_data_itself_is_null()
    {
        var executor = Create(Sdl, ("Query.strict", _ => new object?[] { Object(("name", "a")), null }));

        var response = await executor.RunAsync("{ strict { name } item { name } }");

        response.ShouldBe(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.strict.","locations":[{"line":1,"column":3}],"path":["strict",1],"extensions":{"code":"HC0018"}}],"data":null}""");
    }
}
