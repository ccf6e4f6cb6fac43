using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class InputTests
{
    [Theory]
    [InlineData("int value = 10", "value: Int! = 10")]
    [InlineData("int? value = 10", "value: Int = 10")]
    [InlineData("int? value = null", "value: Int")]
    [InlineData("bool value = true", "value: Boolean! = true")]
    [InlineData("double value = 1.5", "value: Float! = 1.5")]
    [InlineData("decimal value = 2.50m", "value: Decimal! = 2.50")]
    [InlineData("string value = \"a\\n\\\"b\\\\\"", "value: String! = \"a\\n\\\"b\\\\\"")]
    [InlineData("Side value = Side.SellShort", "value: Side! = SELL_SHORT")]
    [InlineData("[DefaultValue(7)] int value", "value: Int! = 7")]
    [InlineData("[DefaultValue(null)] string? value", "value: String = null")]
    [InlineData("[DefaultValue(Side.Buy)] Side value", "value: Side! = BUY")]
    [InlineData("[DefaultValue(new[] { 1, 2 })] int[] value", "value: [Int!]! = [1, 2]")]
    [InlineData("[System.ComponentModel.DefaultValue(3)] int value", "value: Int! = 3")]
    [InlineData("[DefaultValueSyntax(\"{ a: 1 }\")] PointInput value", "value: PointInput! = { a: 1 }")]
    [InlineData("Optional<string?> value", "value: String")]
    [InlineData("Optional<int> value", "value: Int!")]
    [InlineData("[Argument(\"given\")] int value", "given: Int!")]
    public void An_argument_shows_its_default(string parameter, string argument) =>
        Generation.SdlOf(
            $$"""
            public enum Side { Buy, SellShort }
            public record PointInput(int A);
            [QueryType] public static class Q { public static int Field({{parameter}}) => 1; }
            """).ShouldContain($"  field({argument}): Int!\n");

    [Theory]
    [InlineData("public record T(int A, string? B, int C = 5);", "a: Int!\n  b: String\n  c: Int! = 5")]
    [InlineData("public record T(int A, [property: DefaultValue(2)] int B, [DefaultValue(3)] int C);", "a: Int!\n  b: Int! = 2\n  c: Int! = 3")]
    [InlineData("public class T { public int A { get; set; } public required string B { get; init; } public int ReadOnly => 1; }", "a: Int!\n  b: String!")]
    [InlineData("public class T { public T(int a) => A = a; public int A { get; } [DefaultValue(\"x\")] public string? B { get; set; } }", "a: Int!\n  b: String = \"x\"")]
    [InlineData("public record struct T(int A, Optional<string?> B);", "a: Int!\n  b: String")]
    [InlineData("public class T(int a = 3) { public int A { get; } = a; }", "a: Int!")]
    [InlineData("public record T(int A = 3) { public T() : this(1) { } }", "a: Int!")]
    [InlineData("public record T(int? A = null, Optional<int> B = default);", "a: Int\n  b: Int!")]
    public void An_input_object_shows_what_can_be_given(string declaration, string fields) =>
        Generation.TypeOf($"{declaration} [QueryType] public static class Q {{ public static int Field([Argument] T value) => 1; }}", "input TInput")
            .ShouldBe($"input TInput {{\n  {fields}\n}}");

    [Fact]
    public void An_input_object_may_contain_itself() =>
        Generation.TypeOf(
            "public record FilterInput(string? Name, List<FilterInput>? And); [QueryType] public static class Q { public static int F(FilterInput filter) => 1; }",
            "input FilterInput").ShouldBe(
            """
            input FilterInput {
              name: String
              and: [FilterInput!]
            }
            """);

    [Theory]
    [InlineData("Size? a, Size? b")]
    [InlineData("FilterInput? a, FilterInput? b, List<FilterInput>? c, List<FilterInput?>? d, List<List<Size?>?>? e, List<List<Size?>?>? f")]
    [InlineData("Optional<Size?> a, Optional<List<Size>?> b")]
    [InlineData("[ID] Guid? a, [ID] int? b, float? c, float? d, DateTime? e, DateTime? f")]
    [InlineData("Size? given, Size? context, Size? item0, Size? @class, Size? value, Size? fields")]
    public void Any_number_of_them_may_be_null(string parameters) =>
        Generation.SdlOf(
            $$"""
            public enum Size { Small, Large }
            public record FilterInput({{parameters}});
            public class SetInput { public FilterInput? A { get; set; } public FilterInput? B { get; init; } public FilterInput? C { get; init; } }
            [QueryType] public static class Q { public static int F({{parameters}}) => 1; public static int G(FilterInput filter, SetInput set) => 1; }
            [SubscriptionType] public static class S { [Subscribe, Topic("a")] public static int H({{parameters}}, [EventMessage] int m) => 1; }
            """).ShouldContain("input FilterInput {");

    [Fact]
    public void A_topic_may_name_an_argument_twice() =>
        Generation.SdlOf(
            """
            public enum Size { Small, Large }
            [SubscriptionType] public static class S { [Subscribe, Topic("{size}/{size}/{other}")] public static int A(Size? size, Size? other, [EventMessage] int m) => 1; }
            """).ShouldContain("a(size: Size, other: Size): Int!");

    [Fact]
    public void One_class_may_be_object_and_input() =>
        Generation.SdlOf("public record Point(int X); [QueryType] public static class Q { public static Point Echo(Point point) => point; }").ShouldBe(
            """
            type Query {
              echo(point: PointInput!): Point!
            }

            type Point {
              x: Int!
            }

            input PointInput {
              x: Int!
            }
            """);

    [Fact]
    public void OneOf_is_a_directive() =>
        Generation.SdlOf("[OneOf] public record PetInput(string? Cat, string? Dog); [QueryType] public static class Q { public static int F(PetInput pet) => 1; }")
            .ShouldContain("input PetInput @oneOf {\n  cat: String\n  dog: String\n}");

    [Theory]
    [InlineData("IStore store")]
    [InlineData("[Service] Concrete store")]
    [InlineData("[Service] Concrete? store")]
    [InlineData("[Service(\"key\")] Concrete store")]
    [InlineData("Base store")]
    [InlineData("TimeProvider time")]
    [InlineData("CancellationToken token")]
    [InlineData("System.Security.Claims.ClaimsPrincipal user")]
    [InlineData("System.Security.Claims.ClaimsPrincipal? user")]
    [InlineData("IServiceProvider services")]
    [InlineData("ITopicEventSender sender")]
    [InlineData("GraphQLSubs.Resolvers.IResolverContext context")]
    [InlineData("GraphQLSubs.Types.Schema schema")]
    [InlineData("GraphQLSubs.Path path")]
    [InlineData("GraphQLSubs.Language.FieldNode node")]
    public void What_the_server_gives_is_no_argument(string parameter) =>
        Generation.SdlOf(
            $$"""
            public interface IStore;
            public abstract class Base;
            public class Concrete(IStore store) { public IStore Store => store; }
            [QueryType] public static class Q { public static int Field({{parameter}}) => 1; }
            """).ShouldContain("  field: Int!\n");

    /// <summary>HotChocolate asks in this order; of two attributes the first one counts.</summary>
    [Theory]
    [InlineData("[Parent, Service] T value", "context.Parent<")]
    [InlineData("[Service, Argument] T value", "context.Service<")]
    [InlineData("[Argument, GlobalState] string value", "context.Arguments[0]")]
    [InlineData("[GlobalState, ScopedState] string value", "GetGlobalState<")]
    [InlineData("[ScopedState, EventMessage] string value", "GetScopedState<")]
    [InlineData("[GlobalState, DefaultValue(\"x\")] string value", "GetGlobalState<")]
    [InlineData("[Argument] CancellationTokens value", "context.Arguments[0]")]
    [InlineData("[Service] System.Security.Claims.ClaimsPrincipal value", "context.Service<")]
    [InlineData("System.Security.Claims.ClaimsPrincipal value", "context.User")]
    [InlineData("IStore value", "context.Service<")]
    [InlineData("string value", "context.Arguments[0]")]
    public void Of_several_bindings_HotChocolates_first_counts(string parameter, string value)
    {
        var generation = Generation.Run(
            $$"""
            public interface IStore;
            public record CancellationTokens(int A);
            public record T(int A);
            [ObjectType<T>] public static class X { public static int B({{parameter}}) => 1; }
            [QueryType] public static class Q { public static T T => null!; }
            """);

        generation.Diagnostics.ShouldBeEmpty();
        generation.Source("Resolvers").Split('\n').Single(line => line.Contains("\"b\"", StringComparison.Ordinal)).ShouldContain(value);
    }

    [Theory]
    [InlineData("IReadOnlyList<int> ids", "ids: [Int!]!")]
    [InlineData("[Argument] Bag bag", "bag: BagInput!")]
    [InlineData("Bag bag", "bag: BagInput!")]
    [InlineData("[ID] string room", "room: ID!")]
    [InlineData("IEnumerable<Bag> bags", "bags: [BagInput!]!")]
    public void What_the_client_gives_is_an_argument(string parameter, string argument) =>
        Generation.SdlOf(
            $$"""
            public class Bag { public int Size { get; set; } }
            [QueryType] public static class Q { public static int Field({{parameter}}) => 1; }
            """).ShouldContain($"  field({argument}): Int!\n");
}
