using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class LiveSubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { added(room: ID!): Int! }";

    private readonly InMemoryPubSub _pubSub = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_is_a_response_and_the_completed_topic_ends_them()
    {
        await using var stream = await OpenAsync(ByTopic());

        await SendAsync(1, 2);
        await _pubSub.CompleteAsync("room/7");

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"added":1}}""", """{"data":{"added":2}}"""]);
    }

    [Fact]
    public async Task The_stream_that_the_field_opens_is_read_and_disposed_of()
    {
        var source = new Source([3, 4]);

        await using var stream = await OpenAsync(ByStream(source));

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"added":3}}""", """{"data":{"added":4}}"""]);
        source.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_only_the_topic_is_asked_for_the_fields_stream_is_disposed_of()
    {
        var source = new Source([]);
        var executor = Create(ByStream(source));
        executor.TryPrepare("subscription { added(room: 7) }", null, out var operation, out _).ShouldBeTrue();

        var opened = await executor.SubscribeAsync(operation, new OperationRequest { Services = new Services() }, Cancellation);

        opened.Topic.ShouldBe("source");
        source.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_resolver_that_fails_is_an_error_in_its_response_and_the_stream_goes_on()
    {
        await using var stream = await OpenAsync(ByTopic(), message => (int)message! == 1 ? throw new InvalidOperationException("secret") : message);

        await SendAsync(1, 2);
        await _pubSub.CompleteAsync("room/7");

        var responses = await ReadAsync(stream);
        responses[0].ShouldContain("\"message\":\"Unexpected Execution Error\"");
        responses[0].ShouldEndWith("\"data\":null}");
        responses[1].ShouldBe("""{"data":{"added":2}}""");
    }

    [Fact]
    public async Task A_source_that_fails_is_one_response_with_an_error_which_is_the_last()
    {
        var source = new Source([1], new InvalidOperationException("secret"));
        await using var stream = await OpenAsync(ByStream(source));

        var responses = await ReadAsync(stream);

        responses.ShouldBe([
            """{"data":{"added":1}}""",
            """{"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""",
        ]);
        source.IsDisposed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("subscription {", "HC0014")]
    [InlineData("subscription { missing }", "Cannot query field")]
    [InlineData("subscription ($r: ID!) { added(room: $r) }", "of non-null type")]
    [InlineData("subscription { added(room: \"\") }", "A topic has 1 to 1024 bytes")]
    public async Task What_refuses_a_subscription_is_one_result(string document, string contained)
    {
        var executor = Create(new SubscriptionResolver(new NumberCodec(), context => new((string)context.Arguments[0]!)));

        var result = await executor.ExecuteAsync(document, services: new Services(_pubSub), cancellationToken: Cancellation);

        result.ExpectOperationResult().HasData.ShouldBeFalse();
        result.ToJson().ShouldContain(contained);
        Should.Throw<InvalidOperationException>(result.ExpectResponseStream).Message.ShouldContain(contained);
    }

    [Fact]
    public async Task Where_topics_are_only_noted_nothing_can_be_live()
    {
        var seen = new List<IError>();
        var executor = new RequestExecutor(CreateSchema(ByTopic(), message => message), reportUnexpected: seen.Add);

        var result = await executor.ExecuteAsync(
            "subscription { added(room: 7) }", services: new Services(new TopicEventReceiver()), cancellationToken: Cancellation);

        result.ExpectOperationResult().HasErrors.ShouldBeTrue();
        seen.ShouldHaveSingleItem().Exception.ShouldBeOfType<NotSupportedException>().Message.ShouldContain("AddInMemorySubscriptions");
    }

    [Fact]
    public async Task Errors_that_the_opening_reports_refuse_it_and_unsubscribe()
    {
        var source = new Source([1]);
        var executor = Create(SubscriptionResolver.FromStream(new NumberCodec(), context =>
        {
            context.ReportError(ErrorBuilder.New().SetMessage("Not today.").Build());
            return new(source);
        }));

        var result = await executor.ExecuteAsync("subscription { added(room: 7) }", cancellationToken: Cancellation);

        result.ToJson().ShouldContain("Not today.");
        source.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Disposing_of_the_stream_unsubscribes_and_ends_it_for_its_reader()
    {
        var stream = await OpenAsync(ByTopic());
        var reading = ReadAsync(stream);
        _pubSub.HasSubscribers("room/7").ShouldBeTrue();

        await stream.DisposeAsync();
        await stream.DisposeAsync();

        (await reading.WaitAsync(TimeSpan.FromSeconds(10), Cancellation)).ShouldBeEmpty();
        _pubSub.HasSubscribers("room/7").ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_unsubscribes_and_ends_the_stream_without_another_response(bool whereItWasOpened)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var opening = whereItWasOpened ? cancellation.Token : Cancellation;
        var stream = await OpenAsync(ByTopic(), cancellation: opening);
        await SendAsync(1);
        await using var responses = stream.ReadResultsAsync(whereItWasOpened ? default : cancellation.Token).GetAsyncEnumerator(Cancellation);
        (await responses.MoveNextAsync()).ShouldBeTrue();
        var next = responses.MoveNextAsync().AsTask();

        await cancellation.CancelAsync();

        (await next.WaitAsync(TimeSpan.FromSeconds(10), Cancellation)).ShouldBeFalse();
        _pubSub.HasSubscribers("room/7").ShouldBeFalse();
    }

    [Fact]
    public async Task A_reader_that_leaves_its_loop_has_unsubscribed()
    {
        var stream = await OpenAsync(ByTopic());
        await SendAsync(1, 2);

        await foreach (var response in stream.ReadResultsAsync(Cancellation))
        {
            response.Dispose();
            break;
        }

        _pubSub.HasSubscribers("room/7").ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => stream.ReadResultsAsync(Cancellation)).Message.ShouldContain("only once");
    }

    [Fact]
    public async Task Disposing_while_an_event_is_answered_cancels_the_answer()
    {
        var isAnswering = new TaskCompletionSource();
        var executor = Create(ByTopic(), FieldResolver.FromAsync(async context =>
        {
            isAnswering.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return null;
        }));
        var stream = await OpenAsync(executor);
        var reading = ReadAsync(stream);
        await SendAsync(1);
        await isAnswering.Task.WaitAsync(Cancellation);

        await stream.DisposeAsync();

        (await reading.WaitAsync(TimeSpan.FromSeconds(10), Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_that_opens_after_everyone_gave_up_is_disposed_of()
    {
        var source = new Source([1]);
        var opening = new TaskCompletionSource<ISourceStream>();
        using var cancellation = new CancellationTokenSource();
        var executor = Create(SubscriptionResolver.FromStream(new NumberCodec(), _ => new(opening.Task)));
        var executing = executor.ExecuteAsync("subscription { added(room: 7) }", cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();
        (await executing).ToJson().ShouldContain("The request was cancelled.");
        opening.SetResult(source);

        await source.Disposed.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Every_event_has_services_of_its_own_which_go_before_the_next()
    {
        var scopes = new ScopeFactory();
        var executor = Create(ByTopic(), FieldResolver.FromPure(context => context.Service<Visit>().Number));
        await using var stream = (await executor.ExecuteAsync(
            "subscription { added(room: 7) }", services: new Services(_pubSub, scopes), cancellationToken: Cancellation)).ExpectResponseStream();

        await SendAsync(5, 5, 5);
        await _pubSub.CompleteAsync("room/7");

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"added":1}}""", """{"data":{"added":2}}""", """{"data":{"added":3}}"""]);
        scopes.Log.ShouldBe(["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"]);
    }

    [Fact]
    public async Task Streams_that_are_disposed_of_while_events_are_sent_end_without_an_error()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var executor = Create(ByTopic());
        var sending = Task.Run(
            async () =>
            {
                while (!stopping.IsCancellationRequested)
                {
                    await SendAsync(1);
                    await Task.Yield();
                }
            },
            Cancellation);

        await Parallel.ForAsync(0, 500, Cancellation, async (_, _) =>
        {
            var stream = await OpenAsync(executor);
            var reading = ReadAsync(stream);
            await Task.Yield();
            await stream.DisposeAsync();
            (await reading).ShouldAllBe(response => response == """{"data":{"added":1}}""");
        });
        await stopping.CancelAsync();
        await sending;

        _pubSub.HasSubscribers("room/7").ShouldBeFalse();
    }

    private static SubscriptionResolver ByTopic() => new(new NumberCodec(), context => new($"room/{context.Arguments[0]}"));

    private static SubscriptionResolver ByStream(ISourceStream source) => SubscriptionResolver.FromStream(new NumberCodec(), _ => new(source));

    private static Schema CreateSchema(SubscriptionResolver subscription, Func<object?, object?> answer) =>
        CreateSchema(subscription, FieldResolver.FromPure(context => answer(context.EventMessage)));

    private static Schema CreateSchema(SubscriptionResolver subscription, FieldResolver resolver) => new SchemaBuilder()
        .AddDocument(Sdl)
        .AddSubscription("added", subscription)
        .AddResolver("Subscription", "added", resolver)
        .Build();

    private static RequestExecutor Create(SubscriptionResolver subscription, FieldResolver? resolver = null) =>
        new(CreateSchema(subscription, resolver ?? FieldResolver.FromPure(context => context.EventMessage)));

    private Task<IResponseStream> OpenAsync(
        SubscriptionResolver subscription, Func<object?, object?>? answer = null, CancellationToken? cancellation = null) =>
        OpenAsync(new RequestExecutor(CreateSchema(subscription, answer ?? (message => message))), cancellation);

    private async Task<IResponseStream> OpenAsync(RequestExecutor executor, CancellationToken? cancellation = null) => (await executor.ExecuteAsync(
        "subscription ($r: ID!) { added(room: $r) }", """{"r":7}""", services: new Services(_pubSub), cancellationToken: cancellation ?? Cancellation))
        .ExpectResponseStream();

    private async Task SendAsync(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await _pubSub.SendAsync("room/7", number, Cancellation);
        }
    }

    private static async Task<List<string>> ReadAsync(IResponseStream stream)
    {
        var responses = new List<string>();

        await foreach (var response in stream.ReadResultsAsync(Cancellation))
        {
            using (response)
            {
                responses.Add(response.ToJson(withIndentations: false));
            }
        }

        return responses;
    }

    private sealed class Services(params object[] services) : IServiceProvider
    {
        public object? GetService(Type serviceType) => services.FirstOrDefault(serviceType.IsInstanceOfType);
    }

    private sealed record Visit(int Number);

    private sealed class ScopeFactory : IRequestScopeFactory
    {
        public List<string> Log { get; } = [];

        public IRequestScope CreateScope()
        {
            var visit = new Visit((Log.Count / 2) + 1);
            Log.Add($"begin {visit.Number}");
            return new Scope(new Services(visit), () => Log.Add($"end {visit.Number}"));
        }
    }

    private sealed class Scope(IServiceProvider services, Action end) : IRequestScope
    {
        public IServiceProvider Services => services;

        public ValueTask DisposeAsync()
        {
            end();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>A source of given events, which then fails or ends.</summary>
    private sealed class Source(int[] events, Exception? failure = null) : ISourceStream
    {
        private readonly TaskCompletionSource _disposed = new();

        public string Topic => "source";

        public Task Disposed => _disposed.Task;

        public bool IsDisposed => _disposed.Task.IsCompleted;

        public async IAsyncEnumerable<object?> ReadEventsAsync()
        {
            foreach (var message in events)
            {
                await Task.Yield();
                yield return message;
            }

            if (failure is not null)
            {
                throw failure;
            }
        }

        public ValueTask DisposeAsync()
        {
            _disposed.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
