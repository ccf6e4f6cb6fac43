using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>Shapes of classes whose generated code must compile without a warning.</summary>
public sealed class CompilationTests
{
    private const string Scene =
        """
        public record T(int Id, string? Text);
        public static class Outer { public record Inner(int A, Word Word); }
        public record struct Point(int X, double? Y);
        public record Base(int A);
        public record Derived(int A, List<Point?>? B, Word? C) : Base(A);
        public record Page<TItem>(IReadOnlyList<TItem> Items, TItem? First);
        public enum Word { @class, Event }
        public enum Big : ulong { None, Huge = ulong.MaxValue }
        public interface INode<TId> { TId Id { get; } }
        public class Mixed(int a) { public int A { get; } = a; public string B { get; set; } = ""; public required Word? C { get; init; } public int Computed => A; public int[]? D { get; private set; } }
        """;

    [Theory]
    [InlineData("public static Task<IReadOnlyList<T?>?> X() => null!;", "x: [T]")]
    [InlineData("public static Outer.Inner X(Outer.Inner value) => value;", "x(value: InnerInput!): Inner!")]
    [InlineData("public static Point? X(Point? a, List<Point?> b) => a;", "x(a: PointInput, b: [PointInput]!): Point")]
    [InlineData("public static List<Point?>? X() => null;", "x: [Point]")]
    [InlineData("public static Derived X(Derived value) => value;", "x(value: DerivedInput!): Derived!")]
    [InlineData("public static Page<int> X(Page<int> value, Page<string?>? other) => value;", "x(value: PageOfInt32Input!, other: PageOfStringInput): PageOfInt32!")]
    [InlineData("public static Word X(Word value = Word.@class) => value;", "x(value: Word! = CLASS): Word!")]
    [InlineData("public static Big? X(Big value = Big.Huge) => value;", "x(value: Big! = HUGE): Big")]
    [InlineData("public static int X(int? a = null, string? b = null, Guid? c = null, int d = default, bool e = false, CancellationToken f = default) => 1;", "x(a: Int, b: String, c: UUID, d: Int! = 0, e: Boolean! = false): Int!")]
    [InlineData("public static int X(params int[] ids) => 1;", "x(ids: [Int!]!): Int!")]
    [InlineData("public static int X(params IReadOnlyList<T> values) => 1;", "x(values: [TInput!]!): Int!")]
    [InlineData("public static int X(string @class, string @event, string context, string parent) => 1;", "x(class: String!, event: String!, context: String!, parent: String!): Int!")]
    [InlineData("public static int @class => 1;", "class: Int!")]
    [InlineData("public static Task<int> X => Task.FromResult(1);", "x: Int!")]
    [InlineData("public static async ValueTask<T?> XAsync() { await Task.Yield(); return null; }", "x: T")]
    [InlineData("public static KeyValuePair<string, int> X([Argument] KeyValuePair<string, int>[] pairs) => pairs[0];", "x(pairs: [KeyValuePairOfStringAndInt32Input!]!): KeyValuePairOfStringAndInt32!")]
    [InlineData("public static Dictionary<string, List<T>> X() => null!;", "x: [KeyValuePairOfStringAndListOfT!]!")]
    [InlineData("public static int X(Mixed value) => value.A;", "x(value: MixedInput!): Int!")]
    [InlineData("public static Mixed X => null!;", "x: Mixed!")]
    [InlineData("public static INode<int> X => null!;", "x: INodeOfInt32!")]
    [InlineData("public static int X(Optional<List<T>?> a, Optional<Point> b, Optional<T?> c) => 1;", "x(a: [TInput!], b: PointInput!, c: TInput): Int!")]
    [InlineData("public static int X(IEnumerable<int>? a = null, IReadOnlyCollection<Guid>? b = null) => 1;", "x(a: [Int!], b: [UUID!]): Int!")]
    [InlineData("public static int X([GraphQLType<IntType>] int a, [GraphQLNonNullType(true)] Word b, [GraphQLType(\"ID\")] Guid c, [GraphQLNonNullType(true)] Point d, [GraphQLType<DateTimeType>] DateTime e) => a;", "x(a: Int, b: Word, c: ID, d: PointInput, e: DateTime): Int!")]
    [InlineData("public static int X(T first, Point second, Derived third, Page<int> fourth) => 1;", "x(first: TInput!, second: PointInput!, third: DerivedInput!, fourth: PageOfInt32Input!): Int!")]
    [InlineData("[Obsolete(\"old\")] public static T X([GraphQLDeprecated(\"old\")] T? value) => null!;", "x(value: TInput @deprecated(reason: \"old\")): T! @deprecated(reason: \"old\")")]
    public void A_field_of_any_shape(string member, string field) =>
        Generation.SdlOf($"{Scene} [QueryType] public static class Q {{ {member} }}").ShouldContain($"  {field}\n");

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("int?")]
    [InlineData("Word")]
    [InlineData("Word?")]
    [InlineData("T?")]
    [InlineData("Point")]
    [InlineData("Point?")]
    [InlineData("List<T>")]
    [InlineData("T[]")]
    [InlineData("List<List<T?>?>?")]
    [InlineData("Dictionary<string, T>")]
    [InlineData("Dictionary<Word, int?>")]
    [InlineData("Page<T>")]
    [InlineData("Page<Page<int>>")]
    [InlineData("Derived")]
    [InlineData("Mixed")]
    [InlineData("Outer.Inner")]
    [InlineData("Guid")]
    [InlineData("System.Text.Json.JsonElement")]
    public void A_message_of_any_shape(string type) =>
        Generation.SdlOf($"{Scene} [SubscriptionType] public class S {{ [Subscribe] public async Task<int> OnX([EventMessage] {type} message, TimeProvider time) {{ await Task.Yield(); return 1; }} }}")
            .ShouldContain("  onX: Int!\n");

    [Theory]
    [InlineData("[QueryType] public partial class Q { public int A => 1; } public partial class Q { public int B() => 1; }", "type Query {\n  b: Int!\n  a: Int!\n}")]
    [InlineData("[QueryType] public class Q(TimeProvider time, IServiceProvider? services = null) { public string A => $\"{time} {services}\"; }", "type Query {\n  a: String!\n}")]
    [InlineData("[QueryType] public sealed record Q { public int A => 1; }", "type Query {\n  a: Int!\n}")]
    [InlineData("[QueryType] internal class Q { internal Q() { } public int A => 1; }", "type Query {\n  a: Int!\n}")]
    [InlineData("public abstract class Base { public int Shared => 1; } [QueryType] public class Q : Base { public int A => 1; }", "type Query {\n  a: Int!\n  shared: Int!\n}")]
    [InlineData("[ExtendObjectType(\"Query\")] public class E { public int B => 1; } [QueryType] public static class Q { public static int A => 1; }", "type Query {\n  b: Int!\n  a: Int!\n}")]
    [InlineData("[ObjectType] public abstract class Shape { public int A => 1; } [QueryType] public static class Q { public static Shape X => null!; }", "type Shape {\n  a: Int!\n}")]
    [InlineData("public interface IShape { int A { get; } int Twice() => A * 2; static int Count => 1; } [ObjectType] public record Square(int A) : IShape; [QueryType] public static class Q { public static IShape X => null!; }", "interface IShape {\n  twice: Int!\n  a: Int!\n}")]
    [InlineData("[UnionType] public abstract record Hit; [ObjectType] public record Found(int A) : Hit; [ObjectType] public record Lost(int B) : Hit; [QueryType] public static class Q { public static Hit[] X => []; }", "union Hit = Found | Lost")]
    [InlineData("namespace System2.Query { public record Query(int A); } namespace App { [QueryType] public static class Q { [GraphQLIgnore] public static int No => 1; public static int A => 1; } }", "type Query {\n  a: Int!\n}")]
    public void Classes_of_any_shape(string source, string type) => Generation.SdlOf(source).ShouldContain(type);
}
