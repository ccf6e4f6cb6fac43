using System.Globalization;
using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;
using static GraphQLSubs.Engine.Tests.Execution.Executors;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class PreparationTests
{
    private const string Sdl = """
        type Query { a: Int viewer: Viewer node: Node search: [Found!] }
        type Viewer { name: String }
        interface Node { id: ID }
        type Room implements Node { id: ID }
        type Secret implements Node { id: ID }
        union Found = Room | Secret
        type Mutation { a: Int }
        """;

    [Fact]
    public void A_document_is_prepared_once()
    {
        var executor = Create(Sdl);

        Prepare(executor, "{ a }").ShouldBeSameAs(Prepare(executor, "{ a }"));
        Prepare(executor, "query A { a } mutation B { a }", "B").Name.ShouldBe("B");
    }

    [Fact]
    public void The_hash_is_that_of_the_text() =>
        Prepare(Create(Sdl), "{ a }").DocumentHash.ShouldBe("1c7e1e347f726166b5b1c55afd61f278cc9b45e00c108ec33d540a566379811b");

    [Fact]
    public void The_least_recently_used_document_makes_way()
    {
        var executor = Create(Sdl);
        var kept = Prepare(executor, "{ kept: a }");
        var dropped = Prepare(executor, "{ dropped: a }");

        for (var i = 0; i < ExecutionLimits.MaxCachedDocuments - 1; i++)
        {
            Prepare(executor, string.Create(CultureInfo.InvariantCulture, $"{{ a{i}: a }}"));
            Prepare(executor, "{ kept: a }");
        }

        Prepare(executor, "{ kept: a }").ShouldBeSameAs(kept);
        Prepare(executor, "{ dropped: a }").ShouldNotBeSameAs(dropped);
    }

    [Fact]
    public void A_very_long_document_is_not_kept()
    {
        var executor = Create(Sdl);
        var text = "{ a } #" + new string(' ', ExecutionLimits.MaxCachedDocumentCharacters);

        Prepare(executor, text).ShouldNotBeSameAs(Prepare(executor, text));
    }

    [Theory]
    [InlineData("{ a }", false)]
    [InlineData("{ viewer { name } }", true)]
    [InlineData("{ node { id } }", true)]
    [InlineData("{ node { ... on Room { id } } }", false)]
    [InlineData("{ node { ...R } } fragment R on Room { id }", false)]
    [InlineData("{ search { ...F } } fragment F on Found { ... on Node { id } }", true)]
    [InlineData("{ a @skip(if: true) }", false)]
    [InlineData("{ __schema { types { name } } }", false)]
    public void An_operation_depends_on_the_user_where_a_field_that_it_may_reach_does(string document, bool expected)
    {
        var schema = new SchemaBuilder()
            .AddDocument(Sdl)
            .AddResolver("Query", "viewer", FieldResolver.FromPure(_ => null, dependsOnUser: true))
            .AddResolver("Secret", "id", FieldResolver.FromPure(_ => null, dependsOnUser: true))
            .Build();

        Prepare(new RequestExecutor(schema), document).DependsOnUser.ShouldBe(expected);
    }

    [Theory]
    [InlineData("{ a }", "")]
    [InlineData("{ viewer { name } }", "tenant")]
    [InlineData("{ node { id } viewer { name } }", "tenant region")]
    [InlineData("{ node { ... on Room { id } } }", "")]
    [InlineData("{ search { ...F } } fragment F on Found { ... on Node { id } }", "region")]
    public void An_operation_depends_on_the_state_that_fields_which_it_may_reach_do(string document, string expected)
    {
        var schema = new SchemaBuilder()
            .AddDocument(Sdl)
            .AddResolver("Query", "viewer", FieldResolver.FromPure(_ => null, dependsOnState: StateDependency.Of("tenant")))
            .AddResolver("Secret", "id", FieldResolver.FromPure(_ => null, dependsOnState: StateDependency.Of("region")))
            .Build();

        var dependency = Prepare(new RequestExecutor(schema), document).DependsOnState;

        string[] keys = ["tenant", "region", "other"];
        keys.Where(dependency.IsOn).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("true", "true", """{"data":{}}""")]
    [InlineData("true", "false", """{"data":{"b":1}}""")]
    [InlineData("false", "true", """{"data":{"a":1}}""")]
    [InlineData("false", "false", """{"data":{"a":1,"b":1}}""")]
    public async Task Each_combination_of_conditions_has_its_own_plan(string first, string second, string expected)
    {
        var executor = Create(Sdl, ("Query.a", _ => 1));
        const string document = "query ($x: Boolean!, $y: Boolean!) { a @skip(if: $x) ... @skip(if: $y) { b: a } }";
        await executor.RunAsync(document, """{"x":true,"y":false}""");

        (await executor.RunAsync(document, $$"""{"x":{{first}},"y":{{second}}}""")).ShouldBe(expected);
    }

    [Fact]
    public async Task A_condition_that_is_null_fails_the_selection()
    {
        var executor = Create(Sdl, ("Query.a", _ => 1));
        const string document = "query ($x: Boolean = true) { a @skip(if: $x) }";

        (await executor.RunAsync(document)).ShouldBe("""{"data":{}}""");
        (await executor.RunAsync(document, """{"x":null}""")).ShouldEndWith("\"data\":null}");
    }

    private static PreparedOperation Prepare(RequestExecutor executor, string document, string? name = null)
    {
        executor.TryPrepare(document, name, out var operation, out var errors).ShouldBeTrue(errors?.ToJson());
        return operation!;
    }
}
