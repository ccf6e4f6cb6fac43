using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests.Running;

public sealed class ExecutionTests
{
    [Theory]
    [InlineData("dog { id name size bark twice: bark(times: 2) }", """{"dog":{"id":"7","name":"Bello","size":"VERY_LARGE","bark":"wau","twice":"wauwau"}}""")]
    [InlineData("animals { __typename name ... on Dog { size } }", """{"animals":[{"__typename":"Dog","name":"Bello","size":"SMALL"},{"__typename":"Cat","name":"Minka"}]}""")]
    [InlineData("size(size: VERY_LARGE)", """{"size":"VERY_LARGE"}""")]
    [InlineData("size", """{"size":null}""")]
    [InlineData("sizes(sizes: [SMALL, null])", """{"sizes":["SMALL",null]}""")]
    [InlineData("describe(animal: { name: \"x\" })", """{"describe":"x VeryLarge "}""")]
    [InlineData("describe(animal: { name: \"x\", size: SMALL, others: [SMALL, VERY_LARGE] })", """{"describe":"x Small Small+VeryLarge"}""")]
    [InlineData("filter(filter: {})", """{"filter":"initial  absent "}""")]
    [InlineData("filter(filter: { text: \"x\", limit: 3, note: null, and: [{}] })", """{"filter":"x 3 null 1"}""")]
    [InlineData("filter(filter: { note: \"n\" })", """{"filter":"initial  n "}""")]
    [InlineData("pick(pick: { byNumber: 3 })", """{"pick":"3"}""")]
    [InlineData("given", """{"given":"absent"}""")]
    [InlineData("given(value: null)", """{"given":"null"}""")]
    [InlineData("given(value: 4)", """{"given":"4"}""")]
    [InlineData("total(array: [1, 2], set: [3, 3], immutable: [4], nested: [[5], [6, 7]])", """{"total":28}""")]
    [InlineData("counts { key value }", """{"counts":[{"key":"dogs","value":2}]}""")]
    [InlineData("user", """{"user":"False True user"}""")]
    [InlineData("keeper", """{"keeper":null}""")]
    public async Task Arguments_and_results_are_converted(string selection, string data) =>
        (await ZooFixture.ExecuteAsync($"{{ {selection} }}")).ShouldBe($$"""{"data":{{data}}}""");

    [Fact]
    public async Task Ids_become_what_the_class_takes() =>
        (await ZooFixture.ExecuteAsync(
            """{ ids(guid: "0f8fad5b-d9cb-469f-a165-70867728950e", number: 3, many: ["0f8fad5bd9cb469fa16570867728950e"]) }"""))
            .ShouldBe("""{"data":{"ids":"0f8fad5b-d9cb-469f-a165-70867728950e 3 none 1"}}""");

    [Theory]
    [InlineData("ids(guid: \"x\", number: 3, many: [])", "The ID given for `guid` is not a valid UUID: x")]
    [InlineData("ids(guid: \"0f8fad5b-d9cb-469f-a165-70867728950e\", number: \"x\", many: [])", "The ID given for `number` is not a valid integer of 32 bits: x")]
    [InlineData("ids(guid: \"0f8fad5b-d9cb-469f-a165-70867728950e\", number: 1, large: \"1.5\", many: [])", "The ID given for `large` is not a valid integer of 64 bits: 1.5")]
    public async Task An_ID_that_cannot_is_an_error_of_the_client(string selection, string message)
    {
        var response = await ZooFixture.ExecuteAsync($"{{ {selection} }}");

        response.ShouldContain(message);
        response.ShouldContain(ErrorCodes.InvalidArgument);
    }

    [Fact]
    public async Task Scalars_arrive_as_the_class_takes_them() =>
        (await ZooFixture.ExecuteAsync(
            """
            { scalars(single: 1.5, dateTime: "2026-11-22T10:00:00+01:00", offset: "2026-11-22T10:00:00+01:00", date: "2026-11-22",
              time: "09:30:00", span: "PT90S", uri: "https://example.com/", bytes: "AAEC", any: { a: 1 }, exact: 1.10, large: 18446744073709551615) }
            """)).ShouldBe(
            """{"data":{"scalars":"1.5 2026-11-22T09:00:00.0000000Z 2026-11-22T10:00:00.0000000+01:00 2026-11-22 09:30:00.0000000 00:01:30 https://example.com/ 3 1 1.10 18446744073709551615"}}""");

    [Fact]
    public async Task Services_fill_parameters_and_constructors()
    {
        var services = new ServiceCollection().AddSingleton<IKeeper>(new Keeper("Ada")).BuildServiceProvider();

        (await ZooFixture.ExecuteAsync("{ keeper dog { keeper } }", services: services))
            .ShouldBe("""{"data":{"keeper":"Ada","dog":{"keeper":"Ada keeps Bello"}}}""");
    }

    private sealed record Keeper(string Name) : IKeeper;
}
