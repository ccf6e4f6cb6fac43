using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>What is generated for <c>[DataLoader]</c>.</summary>
public sealed class DataLoaderTests
{
    [Fact]
    public void A_method_of_a_list_of_keys_makes_a_class_and_its_interface() =>
        LoadersOf(
            """
            using GraphQLSubs.DataLoaders;
            namespace Shop;
            public record Trader(int Id);
            public interface IStore;
            public static class Loaders
            {
                [DataLoader]
                public static Task<IReadOnlyDictionary<int, Trader>> GetTraderByIdAsync(
                    IReadOnlyList<int> keys, IStore store, IStore? maybe, [Service("b")] IStore keyed, IServiceProvider services, CancellationToken ct) => null!;
            }
            """).ShouldBe(
            """
            namespace Shop
            {
                /// <summary>Loads what <c>Shop.Loaders.GetTraderByIdAsync</c> returns, once for each key.</summary>
                public interface ITraderByIdDataLoader : global::GraphQLSubs.DataLoaders.IDataLoader<int, global::Shop.Trader>
                {
                }

                /// <summary>Loads what <c>Shop.Loaders.GetTraderByIdAsync</c> returns, once for each key.</summary>
                public sealed class TraderByIdDataLoader(
                    global::System.IServiceProvider services, global::GraphQLSubs.DataLoaders.IBatchScheduler batchScheduler, global::GraphQLSubs.DataLoaders.DataLoaderOptions? options)
                    : global::GraphQLSubs.DataLoaders.BatchDataLoader<int, global::Shop.Trader>(batchScheduler, options), ITraderByIdDataLoader
                {
                    /// <inheritdoc />
                    protected override async global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyDictionary<int, global::Shop.Trader>> LoadBatchAsync(global::System.Collections.Generic.IReadOnlyList<int> keys, global::System.Threading.CancellationToken cancellationToken)
                    {
                        return await global::Shop.Loaders.GetTraderByIdAsync(keys, global::GraphQLSubs.CompilerServices.RequiredService.Of<global::Shop.IStore>(services), (global::Shop.IStore?)services.GetService(typeof(global::Shop.IStore)), global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<global::Shop.IStore>(services, "b"), services, cancellationToken);
                    }
                }

            }

            """);

    [Theory]
    [InlineData("GetTraderByIdAsync", "", "TraderByIdDataLoader")]
    [InlineData("GetTraderByIdDataLoader", "", "TraderByIdDataLoader")]
    [InlineData("TraderByIdDataLoaderAsync", "", "TraderByIdDataLoader")]
    [InlineData("Traders", "", "TradersDataLoader")]
    [InlineData("Load", "(\"People\")", "PeopleDataLoader")]
    [InlineData("Load", "(\"PeopleDataLoader\")", "PeopleDataLoader")]
    public void A_loader_has_its_methods_name(string method, string attribute, string name)
    {
        var loaders = LoadersOf($"[GraphQLSubs.DataLoaders.DataLoader{attribute}] public static Dictionary<string, int> {method}(IReadOnlyList<string> keys) => null!;", isMember: true);

        loaders.ShouldContain($"interface I{name} : global::GraphQLSubs.DataLoaders.IDataLoader<string, int>\n");
        loaders.ShouldContain($"class {name}(\n");
    }

    [Theory]
    [InlineData("Task<IReadOnlyDictionary<int, string>> A(IReadOnlyList<int> k)", "IDataLoader<int, string>", "BatchDataLoader<int, string>")]
    [InlineData("ValueTask<Dictionary<int, List<string>>> A(IReadOnlyList<int> k)", "IDataLoader<int, global::System.Collections.Generic.List<string>>", "BatchDataLoader<int, global::System.Collections.Generic.List<string>>")]
    [InlineData("Task<ILookup<int, string>> A(IReadOnlyList<int> k)", "IDataLoader<int, string[]>", "GroupedDataLoader<int, string>")]
    [InlineData("ILookup<(int, string), int> A(IReadOnlyList<(int, string)> k)", "IDataLoader<(int, string), int[]>", "GroupedDataLoader<(int, string), int>")]
    [InlineData("Task<string?> A(Guid k, CancellationToken ct)", "IDataLoader<global::System.Guid, string>", "CacheDataLoader<global::System.Guid, string>")]
    [InlineData("int[] A(int k)", "IDataLoader<int, int[]>", "CacheDataLoader<int, int[]>")]
    public void What_the_method_takes_and_returns_decides(string signature, string contract, string parent)
    {
        var loaders = LoadersOf($"[GraphQLSubs.DataLoaders.DataLoader] public static {signature} => default!;", isMember: true);

        loaders.ShouldContain($"interface IADataLoader : global::GraphQLSubs.DataLoaders.{contract}\n");
        loaders.ShouldContain($": global::GraphQLSubs.DataLoaders.{parent}(");
    }

    [Theory]
    [InlineData("", "public", "public", "public")]
    [InlineData("", "internal", "internal", "internal")]
    [InlineData("AccessModifier = DataLoaderAccessModifier.Public", "public", "public", "public")]
    [InlineData("AccessModifier = DataLoaderAccessModifier.PublicInterface", "public", "public", "internal")]
    [InlineData("AccessModifier = DataLoaderAccessModifier.Internal", "public", "internal", "internal")]
    public void Access_is_that_of_the_values_unless_it_is_given(string options, string valueAccess, string interfaceAccess, string classAccess)
    {
        var loaders = LoadersOf(
            $$"""
            using GraphQLSubs.DataLoaders;
            {{valueAccess}} record Value;
            static class L { [DataLoader({{options}})] internal static Task<Value?> AAsync(int key) => null!; }
            """);

        loaders.ShouldContain($"{interfaceAccess} interface IADataLoader");
        loaders.ShouldContain($"{classAccess} sealed class ADataLoader");
    }

    [Fact]
    public void Services_of_a_scope_of_its_own_are_asked_for()
    {
        var loaders = LoadersOf(
            """
            using GraphQLSubs.DataLoaders;
            public interface IStore;
            public static class L
            {
                [DataLoader(ServiceScope = DataLoaderServiceScope.DataLoaderScope)]
                public static Task<string?> AAsync(int key, IStore store, IBDataLoader other) => null!;

                [DataLoader] public static string B(int key) => "";
            }
            """);

        loaders.ShouldContain("await using var scope = ");
        loaders.ShouldContain("L.AAsync(key, global::GraphQLSubs.CompilerServices.RequiredService.Of<global::IStore>(scope.ServiceProvider), global::GraphQLSubs.CompilerServices.RequiredService.Of<global::IBDataLoader>(services))");
    }

    [Fact]
    public void Resolvers_and_constructors_take_a_loader_by_its_interface_or_class()
    {
        var generation = Generation.Run(
            """
            namespace Shop.Fields
            {
                [QueryType] public static class Q
                {
                    public static Task<string?> A(int id, ITextDataLoader texts) => texts.LoadAsync(id);
                    public static Task<string?> B(int id, [Service] TextDataLoader texts, ITextDataLoader? maybe) => texts.LoadAsync(id);
                    public static Task<int> Other(int id, Elsewhere.INumberDataLoader numbers) => numbers.LoadAsync(id);
                }
                [MutationType] public class M(ITextDataLoader texts) { public Task<string> C(int id) => texts.LoadRequiredAsync(id); }
            }
            namespace Shop { public static class L { [GraphQLSubs.DataLoaders.DataLoader] public static string Text(int key) => ""; } }
            namespace Elsewhere { public static class L { [GraphQLSubs.DataLoaders.DataLoader] public static int Number(int key) => 1; [GraphQLSubs.DataLoaders.DataLoader] public static int Text(int key) => 1; } }
            """);

        generation.Diagnostics.ShouldBeEmpty();
        generation.CompilerProblems.ShouldBeEmpty();
        generation.Sdl.ShouldContain("a(id: Int!): String\n");
        generation.Source("Resolvers").ShouldContain("context.Service<global::Shop.ITextDataLoader>()");
    }

    [Fact]
    public void A_loader_is_no_field() =>
        Generation.TypeOf(
            """
            [QueryType] public static class Q { public static int A => 1; [GraphQLSubs.DataLoaders.DataLoader] public static int Loaded(int key) => key; }
            """,
            "type Query").ShouldBe("type Query {\n  a: Int!\n}");

    [Fact]
    public void An_assembly_may_have_nothing_but_loaders()
    {
        var generation = Generation.Run("public static class L { [GraphQLSubs.DataLoaders.DataLoader] public static int A(int key) => key; }");

        generation.CompilerProblems.ShouldBeEmpty();
        generation.Source("SnippetsTypes").ShouldContain("SnippetsTypes.AddDataLoaders(builder);");
    }

    [Fact]
    public void The_example_of_the_documentation_compiles()
    {
        var documentation = File.ReadAllText(Testing.Repository.PathOf("docs/dataloader.md"));
        var begin = documentation.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var generation = Generation.Run(documentation[begin..documentation.IndexOf("```", begin, StringComparison.Ordinal)]);

        generation.Diagnostics.ShouldBeEmpty();
        generation.CompilerProblems.ShouldBeEmpty();
        generation.Sdl.ShouldContain("type Trade {\n  trader: Trader\n");
    }

    private static string LoadersOf(string source, bool isMember = false)
    {
        var generation = Generation.Run(isMember ? $"public static class L {{ {source} }}" : source);
        generation.Diagnostics.ShouldBeEmpty();
        generation.CompilerProblems.ShouldBeEmpty();
        var loaders = generation.Source("DataLoaders");
        return loaders[(loaders.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
    }
}
