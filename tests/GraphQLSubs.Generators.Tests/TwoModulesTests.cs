using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Driver;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class TwoModulesTests
{
    private const string People =
        """
        namespace Shop.People;

        /// <summary>Somebody.</summary>
        public record Person([property: ID] int Id, string Name, Mood Mood, decimal Debt);
        public enum Mood { Good, Bad }
        public record PersonFilter(Mood? Mood, int Limit = 10);
        public interface IThing { string Name { get; } }
        public record Dog(string Name) : IThing;

        [QueryType] public static class PersonQueries
        {
            public static List<Person> GetPeople(PersonFilter filter) => [new(1, "Ann", filter.Mood ?? Mood.Bad, 1.5m)];
            public static IThing Thing => new Dog("Rex");
            public static Dog Dog => new("Rex");
        }
        """;

    private const string Orders =
        """
        namespace Shop.Orders;
        using Shop.People;

        public record Order(int Number, Person Buyer);
        public record Cat(string Name) : IThing;

        [QueryType] public static class OrderQueries
        {
            public static Order GetOrder(PersonFilter filter) => new(filter.Limit, new Person(2, "Bob", Mood.Good, 2));
            public static IThing OtherThing => new Cat("Tom");
            public static Cat Cat => new("Tom");
        }

        [ExtendObjectType<Person>] public static class PersonOrders
        {
            public static int GetOrderCount([Parent] Person person) => person.Id + 10;
        }

        [SubscriptionType] public static class S { [Subscribe] public static Person OnPerson([EventMessage] Person person) => person; }
        """;

    [Fact]
    public async Task What_both_reach_is_one_type_and_each_adds_its_fields()
    {
        var schema = Assemblies.Build(("People", People), ("Orders", Orders));

        await using var result = await new RequestExecutor(schema, new RequestExecutorOptions { IncludeExceptionDetails = true }).ExecuteAsync(
            """
            {
              people(filter: {}) { name mood orderCount }
              order(filter: { mood: BAD }) { number buyer { id debt orderCount } }
              thing { ... on Dog { name } } otherThing { ... on Cat { name } }
            }
            """,
            cancellationToken: TestContext.Current.CancellationToken);

        result.ToJson(withIndentations: false).ShouldBe(
            """{"data":{"people":[{"name":"Ann","mood":"BAD","orderCount":11}],"order":{"number":10,"buyer":{"id":"2","debt":2,"orderCount":12}},"thing":{"name":"Rex"},"otherThing":{"name":"Tom"}}}""");
        schema.Types["Person"].ShouldBeOfType<ObjectType>().Fields.Keys.ShouldBe(["id", "name", "mood", "debt", "orderCount"]);
    }

    [Fact]
    public void Two_classes_of_one_name_are_a_conflict_that_names_both() =>
        Conflict(
            ("First", "namespace A { public enum Mood { Good } [QueryType] public static class Q { public static Mood A => default; } }"),
            ("Second", "namespace B { public enum Mood { Good } [QueryType] public static class Q { public static Mood B => default; } }"))
            .ShouldBe("The type \"Mood\" is the EnumTypeDefinition of A.Mood in FirstTypes and the EnumTypeDefinition of B.Mood in SecondTypes: rename one with [GraphQLName].");

    [Fact]
    public void Two_fields_of_one_name_in_a_root_type_are_a_conflict_that_names_both() =>
        Conflict(
            ("First", "[QueryType] public static class Q { public static int Count => 1; }"),
            ("Second", "[QueryType] public static class R { public static int Count => 2; }"))
            .ShouldBe("The field \"Query.count\" is \"count: Int!\" in FirstTypes and \"count: Int!\" in SecondTypes: rename one with [GraphQLName].");

    [Fact]
    public void Two_extensions_of_one_class_by_one_field_are_a_conflict_that_names_both() =>
        Conflict(
            ("People", People),
            ("Orders", "namespace Orders; using Shop.People; [ExtendObjectType<Person>] public static class X { public static int GetCount([Parent] Person person) => 1; }"),
            ("Visits", "namespace Visits; using Shop.People; [ExtendObjectType<Person>] public static class Y { public static int GetCount([Parent] Person person) => 2; }"))
            .ShouldBe("The field \"Person.count\" is added by Orders.X and by Visits.Y: rename one with [GraphQLName].");

    [Theory]
    [InlineData("People", "Other")]
    [InlineData("Other", "People")]
    public async Task An_extension_replaces_the_classs_own_field_whichever_is_registered_first(string first, string second)
    {
        const string Other = "namespace Other; using Shop.People; [ExtendObjectType<Person>] public static class X { public static string GetName([Parent] Person person) => \"replaced\"; }";
        var schema = Assemblies.Collect([("People", People), ("Other", Other)], registered: [first, second]).Build();

        await using var result = await new RequestExecutor(schema, new RequestExecutorOptions()).ExecuteAsync(
            "{ people(filter: {}) { name } }", cancellationToken: TestContext.Current.CancellationToken);

        result.ToJson(withIndentations: false).ShouldBe("""{"data":{"people":[{"name":"replaced"}]}}""");
    }

    [Theory]
    [InlineData("People", "Other")]
    [InlineData("Other", "People")]
    public async Task An_extension_may_replace_a_field_by_one_of_another_type(string first, string second)
    {
        const string Other = "namespace Other; using Shop.People; [ExtendObjectType<Person>] public static class X { public static int? GetName([Parent] Person person, int more = 1) => person.Id + more; }";
        var schema = Assemblies.Collect([("People", People), ("Other", Other)], registered: [first, second]).Build();

        await using var result = await new RequestExecutor(schema).ExecuteAsync(
            "{ people(filter: {}) { name(more: 2) mood } }", cancellationToken: TestContext.Current.CancellationToken);

        result.ToJson(withIndentations: false).ShouldBe("""{"data":{"people":[{"name":3,"mood":"BAD"}]}}""");
    }

    [Theory]
    [InlineData("type T { a: Int }", "type T { a: Int! }", "The field \"T.a\" is \"a: Int\" in A and \"a: Int!\" in B")]
    [InlineData("type T { a(b: Int = 1): Int }", "type T { a(b: Int = 2): Int }", "\"a(b: Int = 1): Int\" in A and \"a(b: Int = 2): Int\" in B")]
    [InlineData("enum T { A }", "enum T { A B }", "The type \"T\" is \"A\" in A and \"A, B\" in B")]
    [InlineData("input T { a: Int b: Int }", "input T { a: Int }", "The type \"T\" is \"a: Int, b: Int\" in A and \"a: Int\" in B")]
    [InlineData("scalar T", "enum T { A }", "The type \"T\" is the ScalarTypeDefinition of System.Int32 in A and the EnumTypeDefinition of System.Int32 in B")]
    public void Modules_that_contradict_each_other_are_refused(string first, string second, string message)
    {
        var builder = new SchemaBuilder().AddModule("A", first, ("T", typeof(int))).AddModule("B", second, ("T", typeof(int)));

        Should.Throw<SchemaException>(builder.Build).Errors.ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("union U = A", "union U = B", "A, B")]
    [InlineData("union U = A | B", "union U = B | A", "A, B")]
    public void Unions_get_the_members_of_both(string first, string second, string members)
    {
        const string Types = "type Query { u: U } type A { a: Int } type B { b: Int } ";
        var schema = new SchemaBuilder()
            .AddModule("First", Types + first, ("U", typeof(object)), ("A", typeof(int)), ("B", typeof(long)))
            .AddModule("Second", Types.Replace("type Query { u: U } ", "", StringComparison.Ordinal) + second, ("U", typeof(object)), ("A", typeof(int)), ("B", typeof(long)))
            .Build();

        string.Join(", ", schema.Types["U"].ShouldBeOfType<UnionType>().Types.Select(type => type.Name)).ShouldBe(members);
    }

    [Fact]
    public void A_type_twice_in_one_module_is_refused_as_in_any_document() =>
        Should.Throw<SchemaException>(new SchemaBuilder().AddModule("A", "type Query { a: Int } type Query { b: Int }").AddModule("B", "scalar S").Build)
            .Message.ShouldContain("There can be only one type named \"Query\".");

    [Fact]
    public void Documents_are_not_modules_and_define_each_type_once() =>
        Should.Throw<SchemaException>(new SchemaBuilder().AddDocument("type Query { a: Int }").AddModule("A", "type Query { b: Int }").Build)
            .Message.ShouldContain("There can be only one type named \"Query\".");

    private static string Conflict(params (string Name, string Source)[] assemblies) =>
        Should.Throw<SchemaException>(Assemblies.Collect(assemblies).Build).Errors.ShouldHaveSingleItem().Message;
}
