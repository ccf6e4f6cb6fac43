using GraphQLSubs.Generators.Tests.Driver;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

public sealed class DiagnosticTests
{
    /// <summary>The id, then what the location covers, then the snippet.</summary>
    [Theory]
    [InlineData("GQLS0001", "HotChocolate.Types", "using HotChocolate.Types; class C;")]
    [InlineData("GQLS0001", "GreenDonut", "using GreenDonut; class C;")]
    [InlineData("GQLS0002", "UsePaging", "[QueryType] public static class Q { [UsePaging] public static int A => 1; }")]
    [InlineData("GQLS0002", "UseFilteringAttribute", "[QueryType] public static class Q { [UseFilteringAttribute] public static int A => 1; }")]
    [InlineData("GQLS0002", "Error<Exception>", "[MutationType] public static class M { [Error<Exception>] public static int A() => 1; }")]
    [InlineData("GQLS0002", "IsSelected(\"tenant\")", "[QueryType] public static class Q { public static int A([IsSelected(\"tenant\")] bool t) => 1; }")]
    [InlineData("GQLS0002", "DataLoader", "static class D { [DataLoader] public static int A() => 1; }")]
    [InlineData("GQLS0002", "DataLoaderState(\"k\")", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key, [DataLoaderState(\"k\")] string state) => 1; }")]
    [InlineData("GQLS0002", "GraphQLSubs.DataLoaders.DataLoader(Lookups = [\"X\"])", "static class D { [GraphQLSubs.DataLoaders.DataLoader(Lookups = [\"X\"])] public static int A(int key) => 1; }")]
    [InlineData("GQLS0002", "Authorize(\"policy\")", "using GraphQLSubs.Authorization; [QueryType] public static class Q { [Authorize(\"policy\")] public static int A => 1; }")]
    [InlineData("GQLS0002", "Asp.Authorize", "namespace Asp { public class AuthorizeAttribute : Attribute; } [QueryType] public static class Q { [Asp.Authorize] public static int A => 1; }")]
    [InlineData("GQLS0002", "HotChocolate.Parent", "namespace HotChocolate { public class ParentAttribute : Attribute; } [QueryType] public static class Q { public static int A([HotChocolate.Parent] int a) => 1; }")]
    [InlineData("GQLS0002", "Configure", "[QueryType] public static partial class Q { public static int A => 1; static void Configure(IObjectTypeDescriptor descriptor) { } }")]
    [InlineData("GQLS0003", "helper", "public class Helper(int a) { public int B() => a; } [QueryType] public static class Q { public static int A(Helper helper) => 1; }")]
    [InlineData("GQLS0003", "client", "[QueryType] public static class Q { public static int A(System.Net.Http.HttpClient client) => 1; }")]
    [InlineData("GQLS0004", "A", "[QueryType] public static class Q { public static IAsyncEnumerable<int> A => null!; }")]
    [InlineData("GQLS0004", "A", "[QueryType] public static class Q { public static System.IO.Stream A => null!; }")]
    [InlineData("GQLS0004", "values", "[QueryType] public static class Q { public static int A(Stack<int> values) => 1; }")]
    [InlineData("GQLS0004", "GraphQLType<ObjectType>", "[QueryType] public static class Q { [GraphQLType<ObjectType>] public static int A => 1; }")]
    [InlineData("GQLS0004", "GraphQLType(typeof(NonNullType<int>))", "[QueryType] public static class Q { [GraphQLType(typeof(NonNullType<int>))] public static int A => 1; }")]
    [InlineData("GQLS0004", "value", "[QueryType] public static class Q { public static int A([GraphQLType<LongType>] int value) => 1; }")]
    [InlineData("GQLS0004", "value", "[QueryType] public static class Q { public static int A([GraphQLType<AnyType>] Dictionary<string, object> value) => 1; }")]
    [InlineData("GQLS0004", "value", "[QueryType] public static class Q { public static int A([GraphQLType<ListType<IntType>>] int value) => 1; }")]
    [InlineData("GQLS0004", "A", "public enum E { X } [QueryType] public static class Q { [GraphQLType<StringType>] public static E A => E.X; }")]
    [InlineData("GQLS0004", "A", "[QueryType] public static class Q { [GraphQLType(\"Int\")] public static int[] A => []; }")]
    [InlineData("GQLS0004", "value", "[QueryType] public static class Q { public static int A([ID] short value) => 1; }")]
    [InlineData("GQLS0004", "A", "public enum E { X } [QueryType] public static class Q { [ID] public static E A => E.X; }")]
    [InlineData("GQLS0005", "Topic(\"t/{rom}\")", "[SubscriptionType] public static class S { [Subscribe, Topic(\"t/{rom}\")] public static int A(string room, [EventMessage] int m) => m; }")]
    [InlineData("GQLS0006", "Topic(\"t/{room\")", "[SubscriptionType] public static class S { [Subscribe, Topic(\"t/{room\")] public static int A(string room, [EventMessage] int m) => m; }")]
    [InlineData("GQLS0006", "Topic(\"\")", "[SubscriptionType] public static class S { [Subscribe, Topic(\"\")] public static int A([EventMessage] int m) => m; }")]
    [InlineData("GQLS0007", "Topic(\"{a}_{b}\")", "[SubscriptionType] public static class S { [Subscribe, Topic(\"{a}_{b}\")] public static int A(string a, string b, [EventMessage] int m) => m; }")]
    [InlineData("GQLS0007", "Topic(\"{a}{b}\")", "[SubscriptionType] public static class S { [Subscribe, Topic(\"{a}{b}\")] public static int A(int a, int b, [EventMessage] int m) => m; }")]
    [InlineData("GQLS0008", "Trade", "[QueryType] public static class Q { public static int GetTrade() => 1; public static int Trade => 1; }")]
    [InlineData("GQLS0009", "B", "[GraphQLName(\"A\")] public record B(int X); public record A(int X); [QueryType] public static class Q { public static A A => null!; public static B B => null!; }")]
    [InlineData("GQLS0009", "TradeInput", "public record TradeInput(int X); [QueryType] public static class Q { public static TradeInput Echo(TradeInput value) => value; }")]
    [InlineData("GQLS0010", "A", "[SubscriptionType] public static class S { public static int A([EventMessage] int m) => m; }")]
    [InlineData("GQLS0010", "A", "[SubscriptionType] public static class S { [Subscribe] public static int A() => 1; }")]
    [InlineData("GQLS0010", "A", "[QueryType] public static class Q { [Subscribe] public static int A() => 1; }")]
    [InlineData("GQLS0010", "A", "[QueryType] public static class Q { [Topic(\"t\")] public static int A() => 1; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; internal static IAsyncEnumerable<int> M() => null!; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; internal static Task<IObservable<int>> M() => null!; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; internal static string M() => \"\"; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; internal static ISourceStream<long> M() => null!; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M)), Topic(\"t\")] public static int A([EventMessage] int m) => m; internal static ISourceStream<int> M() => null!; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A(int a, [EventMessage] int m) => m; internal static ISourceStream<int> M(string a) => null!; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = \"Missing\")] public static int A([EventMessage] int m) => m; }")]
    [InlineData("GQLS0018", "M", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; private static ISourceStream<int> M() => null!; }")]
    [InlineData("GQLS0010", "A", "using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; internal static ISourceStream<int> M([Parent] string p) => null!; }")]
    [InlineData("GQLS0011", "A", "public interface IMessage; [SubscriptionType] public static class S { [Subscribe] public static int A([EventMessage] IMessage m) => 1; }")]
    [InlineData("GQLS0011", "A", "public class M(int x) { public int Y => x; } [SubscriptionType] public static class S { [Subscribe] public static int A([EventMessage] M m) => 1; }")]
    [InlineData("GQLS0012", "BadInput", "public class BadInput(int x) { public int Y => x; } [QueryType] public static class Q { public static int A(BadInput value) => 1; }")]
    [InlineData("GQLS0012", "Hidden", "public record BadInput(int A, [property: GraphQLIgnore] int Hidden); [QueryType] public static class Q { public static int A(BadInput value) => 1; }")]
    [InlineData("GQLS0013", "A", "[QueryType] public static class Q { [GraphQLName(\"a-b\")] public static int A => 1; }")]
    [InlineData("GQLS0013", "A", "[QueryType] public static class Q { [GraphQLType(\"[Int\")] public static int A => 1; }")]
    [InlineData("GQLS0013", "ExtendObjectType", "[ExtendObjectType] public static class E { public static int A => 1; }")]
    [InlineData("GQLS0013", "value", "[QueryType] public static class Q { public static int A([GraphQLName(\"__x\")] int value) => 1; }")]
    [InlineData("GQLS0014", "Cat", "[OneOf] public record PetInput(string Cat, string? Dog); [QueryType] public static class Q { public static int A(PetInput pet) => 1; }")]
    [InlineData("GQLS0015", "X", "public record T(int A); [ObjectType<T>] public class X { public static int B([Parent] T t) => 1; }")]
    [InlineData("GQLS0016", "value", "[Flags] public enum E { A = 1, B = 2 } [QueryType] public static class Q { public static int F(E value = E.A | E.B) => 1; }")]
    [InlineData("GQLS0017", "message", "[QueryType] public static class Q { public static int A([EventMessage] int message) => 1; }")]
    [InlineData("GQLS0017", "request", "namespace Microsoft.AspNetCore.Http { public abstract class HttpRequest; } [QueryType] public static class Q { public static int A(Microsoft.AspNetCore.Http.HttpRequest request) => 1; }")]
    [InlineData("GQLS0017", "document", "[QueryType] public static class Q { public static int A(GraphQLSubs.Language.DocumentNode document) => 1; }")]
    [InlineData("GQLS0017", "type", "[QueryType] public static class Q { public static int A(GraphQLSubs.Types.NamedType type) => 1; }")]
    [InlineData("GQLS0017", "draft", "[QueryType] public static class Q { public static int A([LocalState] string? draft) => 1; }")]
    [InlineData("GQLS0017", "tenant", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key, [GlobalState] string tenant) => 1; }")]
    [InlineData("GQLS0017", "count", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key, int count) => 1; }")]
    [InlineData("GQLS0017", "user", "[SubscriptionType] public static class S { [Subscribe] public static int A([EventMessage] int m, [GlobalState] Exception user) => m; }")]
    [InlineData("GQLS0017", "numbers", "[SubscriptionType] public static class S { [Subscribe] public static int A([EventMessage] int m, [GlobalState] IReadOnlyList<int> numbers) => m; }")]
    [InlineData("GQLS0017", "a", "public class XAttribute() : GlobalStateAttribute(Environment.NewLine) { } [QueryType] public static class Q { public static int A([X] string a) => 1; }")]
    [InlineData("GQLS0018", "Q", "public static class Outer { [QueryType] private static class Q { public static int A => 1; } }")]
    [InlineData("GQLS0018", "Q", "[QueryType] file static class Q { public static int A => 1; }")]
    [InlineData("GQLS0019", "Second", "public enum E { First = 1, Second = 1 } [QueryType] public static class Q { public static E A => default; }")]
    [InlineData("GQLS0018", "A", "public static class C { [Query] private static int A => 1; }")]
    [InlineData("GQLS0020", "sender.SendAsync(\"t\", 1L)", "[SubscriptionType] public static class S { [Subscribe] public static int A([EventMessage] int m) => m; } class P { ValueTask Go(ITopicEventSender sender) => sender.SendAsync(\"t\", 1L); }")]
    [InlineData("GQLS0021", "A", "public class C { [Query] public int A => 1; }")]
    [InlineData("GQLS0017", "user", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key, System.Security.Claims.ClaimsPrincipal user) => 1; }")]
    [InlineData("GQLS0018", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] private static int A(int key) => 1; }")]
    [InlineData("GQLS0025", "Q", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddQueryType<Q>(); } public abstract class Q { public int A => 1; }")]
    [InlineData("GQLS0025", "Q", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddMutationType<Q>(); } public interface Q { int A { get; } }")]
    [InlineData("GQLS0025", "Q", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddQueryType<Q>(); } public class Q { public static int A => 1; }")]
    [InlineData("GQLS0025", "int", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddType<int>(); } ")]
    [InlineData("GQLS0025", "AnyType", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddType<AnyType>(); } ")]
    [InlineData("GQLS0025", "int[]", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddType<int[]>(); } ")]
    [InlineData("GQLS0025", "E", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddTypeExtension<E>(); } public class E { public int A => 1; }")]
    [InlineData("GQLS0025", "E", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddTypeExtension<E>(); } public interface I { int B { get; } } [ExtendObjectType<I>] public class E { public int A => 1; }")]
    [InlineData("GQLS0025", "E", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddType<E>(); } public record T(int B, int C); [ExtendObjectType<T>(IgnoreFields = [\"c\"])] public class E { public int A => 1; }")]
    [InlineData("GQLS0008", "Trade", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddQueryType<Q>(); } public class Q { public int GetTrade() => 1; public int Trade => 1; }")]
    [InlineData("GQLS0010", "A", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddSubscriptionType<Q>(); } public class Q { public int A() => 1; }")]
    [InlineData("GQLS0018", "Q", "using Microsoft.Extensions.DependencyInjection; using GraphQLSubs.Execution.Configuration; static class App { static void Go(IRequestExecutorBuilder b) => b.AddQueryType<Q>(); private class Q { public int A => 1; } }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A() => 1; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(CancellationToken ct) => 1; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static Dictionary<int, int> A(IEnumerable<int> keys) => []; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(string? key) => 1; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A<T>(int key) => 1; }")]
    [InlineData("GQLS0022", "A", "class D { [GraphQLSubs.DataLoaders.DataLoader] public int A(int key) => 1; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static Task<List<int>> A(IReadOnlyList<int> keys) => null!; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static Task<Dictionary<string, int>> A(IReadOnlyList<int> keys) => null!; }")]
    [InlineData("GQLS0022", "A", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static Task A(int key) => null!; }")]
    [InlineData("GQLS0024", "_count", "[QueryType] public class Q { private int _count; public int Count() => ++_count; }")]
    [InlineData("GQLS0023", "GetAAsync", "static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key) => 1; [GraphQLSubs.DataLoaders.DataLoader] public static Task<int> GetAAsync(int key) => null!; }")]
    [InlineData("GQLS0023", "A", "class ADataLoader; static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key) => 1; }")]
    public void Each_problem_is_reported_where_it_is(string id, string place, string source)
    {
        var diagnostic = Generation.Run(source).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe(id);
        source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length).ShouldBe(place);
        diagnostic.Severity.ShouldBe(id is "GQLS0007" or "GQLS0020" or "GQLS0024" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error);
        diagnostic.Descriptor.HelpLinkUri.ShouldEndWith($"docs/diagnostics.md#{id.ToLowerInvariant()}");
    }

    [Theory]
    [InlineData("public class Helper(int a) { public int B() => a; } [QueryType] public static class Q { public static int A(Helper helper) => 1; }")]
    [InlineData("[QueryType] public static class Q { public static int A([LocalState] string? draft, Stack<int> values) => 1; }")]
    [InlineData("using GraphQLSubs.Execution; [SubscriptionType] public static class S { [Subscribe(With = nameof(M))] public static int A([EventMessage] int m) => m; internal static ISourceStream<int> M(System.IO.FileInfo file) => null!; }")]
    [InlineData("static class D { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key, int? count, [GlobalState] string tenant) => 1; }")]
    public void A_parameter_without_a_value_is_reported_and_leaves_no_call_that_does_not_compile(string source)
    {
        var generation = Generation.Run(source);

        generation.Diagnostics.ShouldNotBeEmpty();
        generation.CompilerProblems.ShouldAllBe(problem => !problem.Contains(": error", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_placeholder_is_told_what_is_known() =>
        Generation.Run(
            """
            [SubscriptionType] public static class S
            {
                [Subscribe, Topic("t/{rom}")] public static int A(string room, int floor, [EventMessage] int m) => m;
            }
            """).Diagnostics.ShouldHaveSingleItem().GetMessage(null).ShouldBe(
            "The topic has a placeholder '{rom}', but 'A' has no argument of that name: its arguments are 'room', 'floor'. For braces write '{{' and '}}'.");

    [Fact]
    public void Colliding_fields_of_two_classes_are_shown_both()
    {
        var diagnostic = Generation.Run(
            """
            [QueryType] public static class A { public static int Trade => 1; }
            [QueryType] public static class B { public static int Trade => 1; }
            """).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("GQLS0008");
        diagnostic.GetMessage(null).ShouldStartWith("'A.Trade' and 'B.Trade' both make the field 'trade'");
        diagnostic.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(1);
        diagnostic.AdditionalLocations.ShouldHaveSingleItem().GetLineSpan().StartLinePosition.Line.ShouldBe(0);
    }

    [Theory]
    [InlineData("[QueryType] public static class Q { public static Missing A() => null!; public static List<Missing> B(Missing[] c) => []; }")]
    [InlineData("[QueryType] public static class Q { [GraphQLName] public static int A => 1; public static int }")]
    [InlineData("[ExtendObjectType(typeof(Missing))] public static class E { public static int A([Parent] Missing m) => 1; }")]
    [InlineData("[QueryType] public static class Q { public static int A([DefaultValue(Missing)] int a = Missing) => 1; }")]
    public void Code_that_does_not_compile_is_left_to_the_compiler(string source)
    {
        var generation = Generation.Run(source);

        generation.Diagnostics.ShouldBeEmpty();
        generation.CompilerProblems.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_using_is_told_its_replacement() =>
        Generation.Run("using HotChocolate.Types.Relay; class C;").Diagnostics.ShouldHaveSingleItem()
            .GetMessage(null).ShouldBe("'HotChocolate.Types.Relay' is HotChocolate's namespace: write 'GraphQLSubs.Types.Relay'");

    [Fact]
    public void A_project_that_has_HotChocolate_may_use_it() =>
        Generation.Run("namespace HotChocolate { public class X; } namespace Other { using HotChocolate; public class Y : X; }")
            .Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Every_diagnostic_is_documented()
    {
        var documentation = File.ReadAllText(Testing.Repository.PathOf("docs/diagnostics.md"));
        var released = File.ReadAllLines(Testing.Repository.PathOf("src/GraphQLSubs.Generators/AnalyzerReleases.Unshipped.md"))
            .Where(line => line.StartsWith("GQLS", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0]);

        foreach (var id in released)
        {
            documentation.ShouldContain($"## {id}\n");
        }
    }
}
