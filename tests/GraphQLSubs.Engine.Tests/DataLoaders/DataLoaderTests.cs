using GraphQLSubs.DataLoaders;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.DataLoaders;

/// <summary>What a loader answers, and what it remembers.</summary>
public sealed class DataLoaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_loaded_once()
    {
        var scope = new Scope();
        var schema = new LoaderSchema().With("Query", "node", static async context =>
        {
            var loader = LoaderSchema.Of(context).Numbers;
            var values = await loader.LoadAsync([3, 1, 3], context.RequestAborted);
            return values[0] == values[2] ? await loader.LoadAsync(1, context.RequestAborted) : null;
        });

        (await schema.RunAsync("{ nodes { next { id } } again: nodes { next { id } } node { id } }", scope)).ShouldContain("\"node\":{\"id\":10}");
        scope.Numbers.Batches.ShouldBe(["1 2 3"]);
    }

    [Theory]
    [InlineData(2, new[] { "1 2", "3 4", "5" })]
    [InlineData(5, new[] { "1 2 3 4 5" })]
    [InlineData(0, new[] { "1 2 3 4 5" })]
    public async Task A_batch_has_at_most_its_maximum_of_keys(int maxBatchSize, string[] batches)
    {
        var scope = new Scope(maxBatchSize);

        await new LoaderSchema().RunAsync("{ nodes(count: 5) { next { id } } }", scope);

        scope.Numbers.Batches.ShouldBe(batches);
        new DataLoaderOptions().MaxBatchSize.ShouldBe(1024);
    }

    [Fact]
    public async Task A_key_without_a_value_is_null_or_an_error_where_one_is_required()
    {
        var loader = new Scope().Numbers;

        (await loader.LoadAsync(-1, Cancellation)).ShouldBeNull();
        (await loader.LoadAsync([1, -1], Cancellation)).ShouldBe([10, null]);
        (await loader.LoadRequiredAsync(1, Cancellation)).ShouldBe(10);
        (await Should.ThrowAsync<KeyNotFoundException>(() => loader.LoadRequiredAsync([1, -1], Cancellation)))
            .Message.ShouldBe("Loader found nothing for the key \"-1\".");
    }

    [Fact]
    public async Task What_the_call_throws_every_load_of_it_throws()
    {
        var scope = new Scope();
        scope.Numbers.Before = static (_, _) => throw new GraphQLException("out of order");

        var response = await new LoaderSchema().RunAsync("{ nodes { next { id } } }", scope);

        response.Split("out of order").Length.ShouldBe(4);
        response.ShouldEndWith("""
            "data":{"nodes":[{"next":null},{"next":null},{"next":null}]}}
            """);
    }

    [Fact]
    public async Task A_load_that_failed_is_tried_again()
    {
        var loader = new Scope().Numbers;
        loader.Before = static (_, _) => throw new TimeoutException();
        await Should.ThrowAsync<TimeoutException>(() => loader.LoadAsync(1, Cancellation));
        loader.Before = static (_, _) => Task.CompletedTask;

        (await loader.LoadAsync(1, Cancellation)).ShouldBe(10);
    }

    [Fact]
    public async Task An_entry_can_be_given_and_removed()
    {
        var loader = new Scope().Numbers;

        loader.SetCacheEntry(1, Task.FromResult<object?>("given"));
        loader.SetCacheEntry(1, Task.FromResult<object?>("too late"));
        (await loader.LoadRequiredAsync(1, Cancellation)).ShouldBe("given");

        loader.RemoveCacheEntry(1);
        (await loader.LoadAsync(1, Cancellation)).ShouldBe(10);
        loader.Batches.ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_group_without_values_is_empty()
    {
        var loader = new Words(new Scope().Scheduler);

        var groups = await loader.LoadRequiredAsync([3, 4, 5], Cancellation);

        groups.ShouldBe([["one", "two"], ["four"], []]);
    }

    [Fact]
    public async Task Single_values_are_loaded_at_once_and_remembered()
    {
        var loader = new Lengths(new Scope().Scheduler);

        (await loader.LoadAsync(["one", "three", "one"], Cancellation)).ShouldBe([3, 5, 3]);
        (await loader.LoadAsync("three", Cancellation)).ShouldBe(5);
        (await loader.LoadRequiredAsync("", Cancellation)).ShouldBe(0);
        loader.Calls.ShouldBe(["one", "three", ""]);
    }

    [Fact]
    public async Task A_cancelled_request_ends_its_loads_though_their_call_goes_on()
    {
        var scope = new Scope();
        var called = new TaskCompletionSource<CancellationToken>();
        var ended = new TaskCompletionSource<Task<object?>>();
        scope.Numbers.Before = (_, cancellationToken) =>
        {
            called.SetResult(cancellationToken);
            return new TaskCompletionSource().Task;
        };
        var schema = new LoaderSchema().With("Query", "node", async context =>
        {
            var loading = LoaderSchema.Of(context).Numbers.LoadAsync(9);
            await loading.ContinueWith(ended.SetResult, TaskScheduler.Default);
            return await loading;
        });
        using var cancellation = new CancellationTokenSource();

        var running = schema.RunCancellableAsync("{ nodes { next { id } } node { id } }", scope, message: null, cancellation.Token);
        var token = await called.Task.WaitAsync(Cancellation);
        await cancellation.CancelAsync();

        (await running).ShouldContain("The request was cancelled.");
        (await ended.Task.WaitAsync(Cancellation)).IsCanceled.ShouldBeTrue();
        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Loads_that_wait_for_their_batch_end_with_the_request_too()
    {
        var scope = new Scope();
        using var cancellation = new CancellationTokenSource();
        var asked = new TaskCompletionSource<Task<object?>>();
        var schema = new LoaderSchema()
            .With("Query", "slow", static async _ => await new TaskCompletionSource<object?>().Task)
            .With("Query", "node", async context =>
            {
                var loading = LoaderSchema.Of(context).Numbers.LoadAsync(1);
                asked.SetResult(loading);
                return await loading;
            });

        var running = schema.RunCancellableAsync("{ slow { id } node { id } }", scope, message: null, cancellation.Token);
        var loading = await asked.Task;
        await cancellation.CancelAsync();

        (await running).ShouldContain("The request was cancelled.");
        await Should.ThrowAsync<OperationCanceledException>(() => loading.WaitAsync(Cancellation));
        scope.Numbers.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_who_gives_up_does_not_end_the_wait_of_others()
    {
        var loader = new Scope().Numbers;
        var answer = new TaskCompletionSource();
        loader.Before = (_, _) => answer.Task;
        using var impatience = new CancellationTokenSource();

        var patient = loader.LoadAsync(1, Cancellation);
        var impatient = loader.LoadAsync(1, impatience.Token);
        await impatience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        answer.SetResult();
        (await patient).ShouldBe(10);
    }

    private sealed class Words(IBatchScheduler scheduler) : GroupedDataLoader<int, string>(scheduler)
    {
        protected override Task<ILookup<int, string>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            Task.FromResult(new[] { "one", "two", "four" }.ToLookup(static word => word.Length));
    }

    private sealed class Lengths(IBatchScheduler scheduler) : CacheDataLoader<string, int>(scheduler)
    {
        public List<string> Calls { get; } = [];

        protected override Task<int> LoadSingleAsync(string key, CancellationToken cancellationToken)
        {
            Calls.Add(key);
            return Task.FromResult(key.Length);
        }
    }
}
