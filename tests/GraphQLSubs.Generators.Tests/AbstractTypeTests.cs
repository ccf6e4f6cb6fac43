using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class AbstractTypeTests
{
    [Fact]
    public void An_interface_is_implemented_by_the_classes_of_the_schema() =>
        Generation.SdlOf(
            """
            public interface IAnimal { string Name { get; } }
            public interface ITame : IAnimal { string Owner { get; } }
            public interface IUnused;
            [ObjectType] public record Dog(string Name, string Owner) : ITame, IUnused;
            [ObjectType] public record Wolf(string Name) : IAnimal;
            public record Forgotten(string Name) : IAnimal;
            [QueryType] public static class Q { public static List<IAnimal> Animals => []; public static ITame? Tame => null; }
            """).ShouldBe(
            """
            type Query {
              animals: [IAnimal!]!
              tame: ITame
            }

            type Dog implements ITame & IAnimal {
              name: String!
              owner: String!
            }

            type Wolf implements IAnimal {
              name: String!
            }

            interface IAnimal {
              name: String!
            }

            interface ITame implements IAnimal {
              owner: String!
              name: String!
            }
            """);

    [Fact]
    public void A_base_class_may_be_an_interface() =>
        Generation.SdlOf(
            """
            [InterfaceType("Animal")] public abstract class AnimalBase { public string Name => ""; }
            [ObjectType] public class Dog : AnimalBase { public int Barks() => 1; }
            [QueryType] public static class Q { public static AnimalBase Animal => null!; }
            """).ShouldBe(
            """
            type Query {
              animal: Animal!
            }

            type Dog implements Animal {
              barks: Int!
              name: String!
            }

            interface Animal {
              name: String!
            }
            """);

    [Fact]
    public void A_union_has_the_classes_of_the_schema_that_derive_from_it() =>
        Generation.SdlOf(
            """
            [UnionType] public interface IHit;
            [ObjectType] public record Post(string Title) : IHit;
            [ObjectType] public record Author(string Name) : IHit;
            [QueryType] public static class Q { public static List<IHit> Search(string text) => []; }
            """).ShouldContain("union IHit = Author | Post");

    [Fact]
    public void Classes_of_abstract_results_are_bound()
    {
        var generation = Generation.Run(
            """
            [UnionType] public interface IHit;
            [ObjectType] public record Post(string Title) : IHit;
            public record Plain(int A);
            [QueryType] public static class Q { public static IHit Hit => null!; public static Plain Plain => null!; }
            """);

        generation.Source("Resolvers").ShouldContain("BindObjectType(typeof(global::Post), \"Post\")");
        generation.Source("Resolvers").ShouldNotContain("typeof(global::Plain)");
    }

    [Fact]
    public void ObjectType_of_a_class_puts_its_fields_first_and_ExtendObjectType_last() =>
        Generation.TypeOf(
            """
            public record T(int A, int B);
            [ObjectType<T>] public static class First { public static int C([Parent] T t) => t.A; public static string B([Parent] T t) => ""; }
            [ExtendObjectType<T>(IgnoreProperties = ["Hidden"])] public static class Last { public static int D([Parent] T t) => t.A; public static string A([Parent] T t) => ""; }
            [QueryType] public static class Q { public static T T => null!; }
            """,
            "type T").ShouldBe(
            """
            type T {
              c: Int!
              b: String!
              a: String!
              d: Int!
            }
            """);

    [Theory]
    [InlineData("[ExtendObjectType(typeof(T), IgnoreProperties = new[] { \"B\" })]")]
    [InlineData("[ExtendObjectType(\"T\", IgnoreFields = new[] { \"b\" })]")]
    [InlineData("[ExtendObjectType<IBase>(IgnoreFields = new[] { \"b\" })]")]
    public void An_extension_names_its_type_by_name_class_or_base(string attribute) =>
        Generation.TypeOf(
            $$"""
            public interface IBase;
            public record T(int A, int B) : IBase;
            {{attribute}} public class Extension { public int C([Parent] T t) => t.A; }
            [QueryType] public static class Q { public static T T => null!; }
            """,
            "type T").ShouldBe("type T {\n  a: Int!\n  c: Int!\n}");

    [Fact]
    public void A_root_type_can_be_extended_by_its_operation() =>
        Generation.SdlOf(
            """
            [ExtendObjectType(GraphQLSubs.Language.OperationType.Mutation)] public class Extension { public int Add(int by) => by; }
            [QueryType] public static class Q { public static int A => 1; }
            """).ShouldContain("type Mutation {\n  add(by: Int!): Int!\n}");
}
