using GraphQLSubs.Execution;
using GraphQLSubs.Generators.Tests.Driver;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests;

/// <summary>Classes of fields that are not static.</summary>
public sealed class InstanceTests
{
    private const string Source =
        """
        namespace App;

        public sealed class Counter { private int _count; public int Next() => ++_count; }
        [QueryType] public class Kept { private readonly Counter _counter = new(); public int Kept1() => _counter.Next(); public int Kept2 => _counter.Next(); }
        [QueryType] public class Anew(IServiceProvider services, TimeProvider time)
        {
            private readonly Counter _counter = new();
            public int Count() => _counter.Next() + (services is null || time is null ? 10 : 0);
        }
        """;

    [Fact]
    public async Task One_instance_lives_as_long_as_the_schema()
    {
        (await ExecuteAsync(CreateExecutor(), "{ kept1 kept2 a: kept1 }")).ShouldBe("""{"data":{"kept1":1,"kept2":2,"a":3}}""");

        var executor = CreateExecutor();
        await ExecuteAsync(executor, "{ kept1 }");
        (await ExecuteAsync(executor, "{ kept2 }")).ShouldBe("""{"data":{"kept2":2}}""");
    }

    [Fact]
    public async Task One_that_takes_services_is_made_of_each_requests() =>
        (await ExecuteAsync(CreateExecutor(), "{ count again: count }")).ShouldBe("""{"data":{"count":1,"again":1}}""");

    [Theory]
    [InlineData("_count", "private int _count;")]
    [InlineData("Count", "[GraphQLIgnore] public int Count { get; set; }")]
    [InlineData("_cache", "private readonly Dictionary<int, string> _cache = [];")]
    [InlineData("_cache", "private readonly System.Collections.Concurrent.ConcurrentDictionary<int, string> _cache = [];")]
    [InlineData("Cache", "[GraphQLIgnore] public List<int> Cache { get; } = [];")]
    public void State_is_warned_of(string name, string member)
    {
        var problem = Run(member).Diagnostics.ShouldHaveSingleItem();

        problem.Id.ShouldBe("GQLS0024");
        problem.GetMessage(null).ShouldBe($"'{name}' is state of 'Q', but each process has its own: keep it in a service");
    }

    [Theory]
    [InlineData("private readonly string _name = \"\";")]
    [InlineData("private const int Limit = 1;")]
    [InlineData("private static int s_count;")]
    [InlineData("public int Size { get; init; }")]
    [InlineData("public event Action? Changed;")]
    [InlineData("private readonly System.Collections.Immutable.ImmutableArray<int> _primes = [2, 3];")]
    [InlineData("private readonly IReadOnlyList<int> _primes = [2, 3];")]
    public void What_does_not_change_is_no_state(string member) => Run(member).Diagnostics.ShouldBeEmpty();

    private static Generation Run(string member) => Generation.Run($"[QueryType] public class Q {{ {member} public int A => 1; }}");

    private static RequestExecutor CreateExecutor() => new(Assemblies.Build(("App", Source)), new RequestExecutorOptions());

    private static async Task<string> ExecuteAsync(RequestExecutor executor, string document)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();
        await using var result = await executor.ExecuteAsync(document, services: services, cancellationToken: TestContext.Current.CancellationToken);
        return result.ToJson(withIndentations: false);
    }
}
