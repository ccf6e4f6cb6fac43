using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.DataLoaders;

/// <summary>When batches are loaded: as late as possible, and never too late.</summary>
public sealed class SchedulingTests
{
    [Fact]
    public async Task A_field_of_all_items_of_a_list_is_one_batch()
    {
        var scope = new Scope();

        var response = await new LoaderSchema().RunAsync("{ nodes { next { id } } }", scope);

        response.ShouldBe("""{"data":{"nodes":[{"next":{"id":10}},{"next":{"id":20}},{"next":{"id":30}}]}}""");
        scope.Numbers.Batches.ShouldBe(["1 2 3"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_level_is_one_batch(bool isSynchronous)
    {
        var scope = new Scope();

        if (isSynchronous)
        {
            scope.Numbers.Before = static (_, _) => Task.CompletedTask;
        }

        await new LoaderSchema().RunAsync("{ nodes { next { list { next { next { id } } } } } }", scope);

        scope.Numbers.Batches.ShouldBe(["1 2 3", "10 11 20 21 30 31", "100 110 200 210 300 310"]);
    }

    [Fact]
    public async Task Fields_of_different_places_are_one_batch()
    {
        var scope = new Scope();
        var schema = new LoaderSchema().With("Query", "node", static async _ =>
        {
            await Task.Yield();
            return 7;
        });

        await schema.RunAsync("{ nodes { next { id } } node { next { id } } }", scope);

        scope.Numbers.Batches.ShouldBe(["1 2 3 7"]);
    }

    [Fact]
    public async Task Resolvers_that_wait_for_something_else_first_are_waited_for()
    {
        var scope = new Scope();
        var waiting = new List<TaskCompletionSource>();
        var all = new TaskCompletionSource();
        var schema = new LoaderSchema().With("Node", "pause", async context =>
        {
            var something = new TaskCompletionSource();

            lock (waiting)
            {
                waiting.Add(something);

                if (waiting.Count == 3)
                {
                    all.SetResult();
                }
            }

            await something.Task.ConfigureAwait(false);
            return await LoaderSchema.Of(context).Numbers.LoadAsync(context.Parent<int>());
        });

        var running = schema.RunAsync("{ nodes { pause { id } } }", scope);
        await all.Task;

        foreach (var something in waiting)
        {
            scope.Numbers.Batches.ShouldBeEmpty();
            something.SetResult();
        }

        (await running).ShouldBe("""{"data":{"nodes":[{"pause":{"id":10}},{"pause":{"id":20}},{"pause":{"id":30}}]}}""");
        scope.Numbers.Batches.ShouldBe(["1 2 3"]);
    }

    [Fact]
    public async Task All_that_a_resolver_asks_for_before_it_waits_is_one_batch()
    {
        var scope = new Scope();
        var schema = new LoaderSchema().With("Query", "node", static async context =>
        {
            await Task.Yield();
            var loader = LoaderSchema.Of(context).Numbers;
            var first = loader.LoadAsync(1);
            var rest = loader.LoadAsync([2, 3]);
            await Task.WhenAll(first, rest);
            return await first;
        });

        await schema.RunAsync("{ node { id } }", scope);

        scope.Numbers.Batches.ShouldBe(["1 2 3"]);
    }

    [Fact]
    public async Task What_a_resolver_asks_for_on_other_threads_is_loaded()
    {
        var scope = new Scope();
        var schema = new LoaderSchema().With("Query", "node", static async context =>
        {
            var loader = LoaderSchema.Of(context).Numbers;
            return (await Task.WhenAll(Enumerable.Range(4, 8).Select(key => Task.Run(async () =>
            {
                await Task.Yield();
                return await loader.LoadAsync(key);
            }))))[0];
        });

        for (var round = 0; round < 50; round++)
        {
            scope = new Scope();
            await schema.RunAsync("{ nodes { next { id } } node { id } }", scope);
            scope.Numbers.Batches.Sum(batch => batch.Split(' ').Length).ShouldBe(11);
        }
    }

    [Fact]
    public async Task A_loader_that_asks_another_joins_the_batch_of_those_who_ask_it_too()
    {
        var scope = new Scope();
        scope.Numbers.Before = (keys, cancellation) => scope.Others.LoadAsync(keys, cancellation);
        var schema = new LoaderSchema().With("Query", "node", static async context =>
            await LoaderSchema.Of(context).Others.LoadAsync(5));

        await schema.RunAsync("{ nodes { next { id } } node { id } }", scope);

        scope.Numbers.Batches.ShouldBe(["1 2 3"]);
        scope.Others.Batches.ShouldBe(["1 2 3 5"]);
    }

    [Fact]
    public async Task A_loader_that_asks_another_after_it_waited_is_loaded()
    {
        var scope = new Scope();
        scope.Numbers.Before = async (keys, _) =>
        {
            await Task.Yield();
            await Task.WhenAll(keys.Select(key => scope.Others.LoadAsync(key)));
        };

        await new LoaderSchema().RunAsync("{ nodes { next { next { id } } } }", scope);

        scope.Numbers.Batches.ShouldBe(["1 2 3", "10 20 30"]);
        scope.Others.Batches.ShouldBe(["1 2 3", "10 20 30"]);
    }

    [Fact]
    public async Task Serial_mutations_have_a_batch_each()
    {
        var scope = new Scope();
        var schema = new LoaderSchema();

        foreach (var field in new[] { "first", "second" })
        {
            schema.With("Mutation", field, async context =>
            {
                await Task.Yield();
                return await LoaderSchema.Of(context).Numbers.LoadAsync(field == "first" ? 1 : 2);
            });
        }

        (await schema.RunAsync("mutation { second { list { next { id } } } first { id } }", scope))
            .ShouldBe("""{"data":{"second":{"list":[{"next":{"id":200}},{"next":{"id":210}}]},"first":{"id":10}}}""");
        scope.Numbers.Batches.ShouldBe(["2", "20 21", "1"]);
    }

    [Fact]
    public async Task An_event_of_a_subscription_is_loaded_in_batches()
    {
        var scope = new Scope();

        (await new LoaderSchema().RunAsync("subscription { onNode { list { next { id } } } }", scope, message: 4))
            .ShouldBe("""{"data":{"onNode":{"list":[{"next":{"id":40}},{"next":{"id":50}}]}}}""");
        scope.Numbers.Batches.ShouldBe(["4 5"]);
    }

    [Fact]
    public async Task Outside_an_execution_each_call_is_loaded_at_once()
    {
        var scope = new Scope();

        var cancellation = TestContext.Current.CancellationToken;
        var first = scope.Numbers.LoadAsync(1, cancellation);
        var list = scope.Numbers.LoadAsync([1, 2, 3, 2], cancellation);

        (await first).ShouldBe(10);
        (await list).ShouldBe([10, 20, 30, 20]);
        scope.Numbers.Batches.ShouldBe(["1", "2 3"]);
    }

    /// <summary>The engine cannot see that one resolver waits for another's load: only the clock can tell.</summary>
    [Fact]
    public async Task A_resolver_that_waits_for_another_in_secret_is_not_waited_for_longer_than_50_milliseconds()
    {
        var scope = new Scope();
        var shared = new TaskCompletionSource<object?>();
        var schema = new LoaderSchema()
            .With("Query", "slow", async _ => await shared.Task)
            .With("Query", "node", async context =>
            {
                var value = await LoaderSchema.Of(context).Numbers.LoadAsync(1);
                shared.SetResult(value);
                return value;
            });

        var running = schema.RunAsync("{ slow { id } node { id } }", scope);
        schema.Time.Advance(TimeSpan.FromMilliseconds(49));
        scope.Numbers.Batches.ShouldBeEmpty();
        schema.Time.Advance(TimeSpan.FromMilliseconds(1));

        (await running).ShouldBe("""{"data":{"slow":{"id":10},"node":{"id":10}}}""");
    }

    /// <summary>The clock stands still: a batch that is loaded too late would never be, one that is too early would be too small.</summary>
    [Fact]
    public async Task However_threads_interleave_each_level_is_one_batch()
    {
        var schema = new LoaderSchema().With("Node", "pause", static async context =>
        {
            var parent = context.Parent<int>();

            for (var i = 0; i < parent % 5; i++)
            {
                await Task.Yield();
            }

            return await LoaderSchema.Of(context).Numbers.LoadAsync(parent, context.RequestAborted);
        });

        for (var round = 0; round < 300; round++)
        {
            var scope = new Scope();

            await schema.RunAsync("{ nodes(count: 20) { next { id } pause { pause { list { next { pause { id } } } } } } }", scope);

            scope.Numbers.Batches.Count.ShouldBe(4, $"round {round}");
        }
    }
}
