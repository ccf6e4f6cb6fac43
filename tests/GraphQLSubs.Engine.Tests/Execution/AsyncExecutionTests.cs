using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Types;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using static GraphQLSubs.Engine.Tests.Execution.Executors;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class AsyncExecutionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task All_fields_of_all_list_items_are_started_before_any_is_waited_for()
    {
        var started = 0;
        var all = new TaskCompletionSource();
        var schema = new SchemaBuilder()
            .AddDocument("type Query { items: [Item!]! } type Item { a: Int! b: Int! }")
            .AddResolver("Query", "items", FieldResolver.FromPure(_ => new object[] { 1, 2, 3 }))
            .AddResolver("Item", "a", FieldResolver.FromAsync(Resolve))
            .AddResolver("Item", "b", FieldResolver.FromAsync(Resolve))
            .Build();

        var response = await new RequestExecutor(schema).RunAsync("{ items { b a } }").WaitAsync(Patience, TestContext.Current.CancellationToken);

        response.ShouldBe("""{"data":{"items":[{"b":1,"a":1},{"b":2,"a":2},{"b":3,"a":3}]}}""");

        async ValueTask<object?> Resolve(IResolverContext context)
        {
            if (Interlocked.Increment(ref started) == 6)
            {
                all.SetResult();
            }

            await all.Task;
            return context.Parent<int>();
        }
    }

    [Fact]
    public async Task Mutations_begin_when_the_one_before_is_complete()
    {
        var order = new List<string>();
        var schema = new SchemaBuilder()
            .AddDocument("type Query { a: Int } type Mutation { a: Out b: Out } type Out { x: Int }")
            .AddResolver("Mutation", "a", Step("a"))
            .AddResolver("Mutation", "b", Step("b"))
            .AddResolver("Out", "x", Step("x"))
            .Build();

        var response = await new RequestExecutor(schema).RunAsync("mutation { b { x } a { x } again: b { x } }");

        response.ShouldBe("""{"data":{"b":{"x":2},"a":{"x":4},"again":{"x":6}}}""");
        order.ShouldBe(["b", "x", "a", "x", "b", "x"]);

        FieldResolver Step(string name) => FieldResolver.FromAsync(async _ =>
        {
            await Task.Yield();
            order.Add(name);
            return order.Count;
        });
    }

    /// <summary>
    /// However resolvers interleave, the data is that of a synchronous execution: nulls go up through what is being written and
    /// through what is awaited alike.
    /// </summary>
    [Fact]
    public async Task Waiting_changes_nothing_in_the_data()
    {
        const string sdl = """
            type Query { n: N n1: N! l: [N] l1: [N!] l2: [N!]! }
            type N { v: Int v1: Int! n: N n1: N! l: [N] l1: [N!] l2: [N!]! }
            """;
        const string leaf = "{ v v1 }";
        var inner = $"{{ v n {leaf} l1 {leaf} l {leaf} n1 {leaf} v1 l2 {leaf} }}";
        var document = $"{{ l {inner} n {inner} l1 {inner} }}";
        var seed = Environment.TickCount;
        var random = new Random(seed);

        Dictionary<string, object?> root = [];
        var waiting = 0;
        var executor = new RequestExecutor(Schema(sdl, () => root, Wait));

        for (var round = 0; round < 300; round++)
        {
            root = RandomObject(random, depth: 0);
            waiting = 0;
            var expected = await DataOf(executor, document);
            waiting = random.Next();
            var actual = await DataOf(executor, document);

            actual.ShouldBe(expected, $"round {round} of seed {seed}");
        }

        // One bit for each name: in a round some fields wait always, some never.
        Task? Wait(string field) => ((waiting >> (field[0] + field.Length)) & 1) == 1 ? Later(waiting) : null;
    }

    [Fact]
    public async Task The_time_limit_ends_an_execution_that_waits()
    {
        var time = new FakeTimeProvider();
        var started = new TaskCompletionSource();
        var aborted = new TaskCompletionSource();
        var executor = new RequestExecutor(
            new SchemaBuilder()
                .AddDocument("type Query { slow: Int }")
                .AddResolver("Query", "slow", FieldResolver.FromAsync(async context =>
                {
                    context.RequestAborted.Register(aborted.SetResult);
                    started.SetResult();
                    await new TaskCompletionSource().Task;
                    return 1;
                }))
                .Build(),
            new RequestExecutorOptions { TimeProvider = time });

        var running = executor.RunAsync("{ slow }");
        await started.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(29));
        running.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await running.WaitAsync(Patience, TestContext.Current.CancellationToken)).ShouldBe(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:30`.","extensions":{"code":"HC0045"}}],"data":null}""");
        aborted.Task.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_time_limit_ends_an_execution_that_never_waits()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var executor = new RequestExecutor(
            CreateSchema("type Query { items: [Item] } type Item { a: Int }", ("Query.items", _ => Endless())),
            new RequestExecutorOptions { TimeProvider = time });

        (await executor.RunAsync("{ items { a } }")).ShouldContain("\"code\":\"HC0045\"");

        static IEnumerable<object> Endless()
        {
            while (true)
            {
                yield return Object();
            }
        }
    }

    [Fact]
    public async Task A_cancelled_request_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        var executor = new RequestExecutor(new SchemaBuilder()
            .AddDocument("type Query { slow: Int }")
            .AddResolver("Query", "slow", FieldResolver.FromAsync(async context =>
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return 1;
            }))
            .Build());

        await using var result = await executor.ExecuteAsync("{ slow }", cancellationToken: cancellation.Token);

        result.ToJson(withIndentations: false).ShouldBe(
            """{"errors":[{"message":"The request was cancelled.","extensions":{"code":"HC0049"}}],"data":null}""");
    }

    private static async Task<string> DataOf(RequestExecutor executor, string document)
    {
        await using var result = await executor.ExecuteAsync(document).WaitAsync(Patience, TestContext.Current.CancellationToken);
        using var response = JsonDocument.Parse(result.ExpectOperationResult().Utf8Json);
        return response.RootElement.GetProperty("data").GetRawText();
    }

    private static Schema Schema(string sdl, Func<Dictionary<string, object?>> root, Func<string, Task?> wait)
    {
        var schema = new SchemaBuilder().AddDocument(sdl).Build();

        foreach (var type in new[] { schema.QueryType!, (ObjectType)schema.Types["N"] })
        {
            foreach (var (name, field) in type.Fields)
            {
                field.Resolver = FieldResolver.FromAsync(async context =>
                {
                    if (wait(name) is { } task)
                    {
                        await task;
                    }

                    return (type == schema.QueryType ? root() : context.Parent<Dictionary<string, object?>>()).GetValueOrDefault(name);
                });
            }
        }

        return schema;
    }

    private static async Task Later(int yields)
    {
        for (var i = 0; i <= yields % 4; i++)
        {
            await Task.Yield();
        }
    }

    private static Dictionary<string, object?> RandomObject(Random random, int depth)
    {
        var entries = new Dictionary<string, object?>();

        foreach (var name in new[] { "v", "v1", "n", "n1", "l", "l1", "l2" })
        {
            entries[name] = random.Next(25) switch
            {
                0 => null,
                1 => ErrorBuilder.New().SetMessage("random").Build(),
                _ when name[0] == 'v' => random.Next(100),
                _ when depth > 2 => null,
                _ when name[0] == 'n' => RandomObject(random, depth + 1),
                _ => Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(25) == 0 ? null : RandomObject(random, depth + 1)).ToList(),
            };
        }

        return entries;
    }
}
