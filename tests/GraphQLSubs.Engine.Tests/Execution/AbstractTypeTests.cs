using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class AbstractTypeTests
{
    private const string Sdl = """
        type Query { pets: [Pet] }
        interface Pet { name: String }
        type Dog implements Pet { name: String }
        type Cat implements Pet { name: String }
        type Stone { name: String }
        """;

    [Fact]
    public async Task A_value_is_of_the_type_its_class_or_a_base_class_was_bound_to()
    {
        var executor = Create([new Dog("Rex"), new Puppy("Bit"), new Cat("Tom")]);

        (await executor.RunAsync("{ pets { __typename name ... on Dog { dog: name } } }")).ShouldBe(
            """{"data":{"pets":[{"__typename":"Dog","name":"Rex","dog":"Rex"},{"__typename":"Dog","name":"Bit","dog":"Bit"},{"__typename":"Cat","name":"Tom"}]}}""");
    }

    [Fact]
    public async Task A_class_that_was_not_bound_is_told_without_its_name()
    {
        var response = await Create([new Secret()]).RunAsync("{ pets { name } }");

        response.ShouldContain("Abstract type \\\"Pet\\\" must resolve to an Object type at runtime for field \\\"Query.pets\\\".");
        response.ShouldContain("\"code\":\"EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE\"");
        response.ShouldEndWith("\"data\":{\"pets\":[null]}}");
        response.ShouldNotContain(nameof(Secret));
    }

    [Fact]
    public async Task A_type_that_is_none_of_the_possible_ones_is_told() =>
        (await Create([new Stone()]).RunAsync("{ pets { name } }"))
        .ShouldContain("Runtime Object type \\\"Stone\\\" is not a possible type for \\\"Pet\\\".");

    private static RequestExecutor Create(object[] pets)
    {
        var read = FieldResolver.FromProperty(static pet => (pet as Animal)?.Name);

        return new RequestExecutor(new SchemaBuilder()
            .AddDocument(Sdl)
            .AddResolver("Query", "pets", FieldResolver.FromPure(_ => pets))
            .AddResolver("Dog", "name", read)
            .AddResolver("Cat", "name", read)
            .BindObjectType(typeof(Dog), "Dog")
            .BindObjectType(typeof(Cat), "Cat")
            .BindObjectType(typeof(Stone), "Stone")
            .Build());
    }

    private abstract record Animal(string Name);

    private record Dog(string Name) : Animal(Name);

    private sealed record Puppy(string Name) : Dog(Name);

    private sealed record Cat(string Name) : Animal(Name);

    private sealed record Stone;

    private sealed record Secret;
}
