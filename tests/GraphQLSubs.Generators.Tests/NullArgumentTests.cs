using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Driver;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>Arguments that an attribute lets be null, though their C# type cannot.</summary>
public sealed class NullArgumentTests
{
    private const string Source =
        """
        public enum Side { Buy, Sell }
        public record FilterInput([GraphQLType<IntType>] int Number, [GraphQLNonNullType(true)] Side Side);
        [QueryType] public static class Q
        {
            public static string F([GraphQLType<IntType>] int number, [GraphQLType<IdType>] Guid id, [GraphQLNonNullType(true)] Side side) => $"{number} {id} {side}";
            public static string G(FilterInput filter) => $"{filter.Number} {filter.Side}";
        }
        """;

    [Theory]
    [InlineData("{ f }", "0 00000000-0000-0000-0000-000000000000 Buy")]
    [InlineData("{ f(number: null, id: null, side: null) }", "0 00000000-0000-0000-0000-000000000000 Buy")]
    [InlineData("{ f(number: 2, side: SELL) }", "2 00000000-0000-0000-0000-000000000000 Sell")]
    [InlineData("{ f: g(filter: { number: null, side: null }) }", "0 Buy")]
    [InlineData("{ f: g(filter: { number: 3, side: SELL }) }", "3 Sell")]
    public async Task Null_is_the_default_of_the_struct(string document, string expected)
    {
        var executor = new RequestExecutor(Assemblies.Build(("App", Source)), new RequestExecutorOptions { IncludeExceptionDetails = true });

        await using var result = await executor.ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);

        result.ToJson(withIndentations: false).ShouldBe($$$"""{"data":{"f":"{{{expected}}}"}}""");
    }
}
