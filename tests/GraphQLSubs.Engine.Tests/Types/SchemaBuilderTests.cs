using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Documents_define_types_and_extend_those_of_others()
    {
        var schema = new SchemaBuilder()
            .AddDocument("extend type Query { b: Letter @deprecated } extend enum Letter { B }")
            .AddDocument("type Query { a: Letter } enum Letter { A }")
            .AddDocument("extend type Query implements HasA interface HasA { a: Letter }")
            .Build();

        var query = schema.QueryType.ShouldNotBeNull();
        query.Fields.Keys.ShouldBe(["a", "b"]);
        query.Interfaces.Single().Name.ShouldBe("HasA");
        query.Fields["b"].DeprecationReason.ShouldBe("No longer supported");
        query.Fields["b"].Type.ShouldBeOfType<EnumType>().Values.Keys.ShouldBe(["A", "B"]);
    }

    [Theory]
    [InlineData("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }", "Query Mutation Subscription")]
    [InlineData("schema { query: Q } type Q { a: Int } type Mutation { a: Int }", "Q")]
    [InlineData("schema { query: Q } extend schema { mutation: M } type Q { a: Int } type M { a: Int }", "Q M")]
    public void Root_types_are_named_by_the_schema_or_by_their_own_name(string sdl, string roots)
    {
        var schema = new SchemaBuilder().AddDocument(sdl).Build();

        string.Join(' ', new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>()).ShouldBe(roots);
    }

    [Fact]
    public void Built_in_scalars_are_there_only_where_something_refers_to_them()
    {
        var schema = new SchemaBuilder().AddDocument("type Query { a(b: ID): Int }").Build();

        schema.Types.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal))
            .ShouldBe(["Query", "Int", "ID", "String", "Boolean"], ignoreOrder: true);
    }

    [Fact]
    public void Equal_type_references_are_one_object()
    {
        var query = new SchemaBuilder().AddDocument("type Query { a: [Int!]! b: [Int!]! }").Build().QueryType!;

        query.Fields["a"].Type.ShouldBeSameAs(query.Fields["b"].Type);
    }

    [Fact]
    public void What_is_added_in_code_for_something_that_is_not_there_is_an_error()
    {
        var resolver = FieldResolver.FromPure(static _ => null);
        var builder = new SchemaBuilder()
            .AddDocument("type Query { a: Int } enum E { A }")
            .AddResolver("Query", "a", resolver)
            .AddResolver("Query", "b", resolver)
            .AddResolver("E", "a", resolver)
            .BindObjectType(typeof(string), "Nothing");

        Should.Throw<SchemaException>(builder.Build).Errors.Select(error => error.Message).ShouldBe(
        [
            "A resolver was added for \"Query.b\", but the type has no field \"b\".",
            "A resolver was added for \"E.a\", but the schema has no object type \"E\".",
            "System.String was bound to the object type \"Nothing\", but the schema has none of that name.",
        ]);
    }

    [Fact]
    public void Syntax_errors_of_all_documents_are_reported()
    {
        var builder = new SchemaBuilder().AddDocument("type Query {").AddDocument("type Query { a: }");

        Should.Throw<SchemaException>(builder.Build).Errors.Select(error => error.Message).ShouldBe(
            ["Syntax Error: Expected Name, found <EOF>.", "Syntax Error: Expected Name, found \"}\"."]);
    }

    [Fact]
    public void A_value_is_the_object_type_of_its_class_or_the_nearest_base_class()
    {
        var schema = new SchemaBuilder()
            .AddDocument("type Query { a: A b: B }  type A { x: Int } type B { x: Int }")
            .BindObjectType(typeof(Animal), "A")
            .BindObjectType(typeof(Bird), "B")
            .Build();

        schema.TryGetObjectTypeName(typeof(Duck), out var name).ShouldBeTrue();
        name.ShouldBe("B");
        schema.TryGetObjectTypeName(typeof(string), out _).ShouldBeFalse();
    }

    [Fact]
    public void Possible_types_are_known_for_interfaces_and_unions()
    {
        var schema = new SchemaBuilder()
            .AddDocument("""
                type Query { i: I u: U }
                interface I { x: Int } interface J implements I { x: Int }
                type A implements I { x: Int } type B implements J & I { x: Int } type C { x: Int }
                union U = C | A
                """)
            .Build();

        var (i, u, j) = (Type("I"), Type("U"), Type("J"));
        schema.GetPossibleTypes(i).Select(type => type.Name).ShouldBe(["A", "B"]);
        schema.GetPossibleTypes(u).Select(type => type.Name).ShouldBe(["C", "A"]);
        schema.IsSubType(i, j).ShouldBeTrue();
        schema.IsSubType(j, i).ShouldBeFalse();
        schema.IsSubType(u, Type("A")).ShouldBeTrue();
        schema.IsSubType(u, Type("B")).ShouldBeFalse();

        CompositeType Type(string name) => (CompositeType)schema.Types[name];
    }

    private class Animal;

    private class Bird : Animal;

    private sealed class Duck : Bird;
}
