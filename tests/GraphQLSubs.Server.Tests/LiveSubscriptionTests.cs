using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Subscriptions of a server that is its only one: streams of responses, without connections.</summary>
public sealed class LiveSubscriptionTests : IAsyncDisposable
{
    private const string Said = """subscription { said(room: "x") { text } }""";

    private readonly ServiceProvider _services;
    private readonly IRequestExecutor _executor;

    public LiveSubscriptionTests()
    {
        var builder = new ServiceCollection().AddLogging().AddGraphQL();
        TestSchema.Add(builder);
        builder.AddInMemorySubscriptions();
        builder.Services.AddScoped<Visit>();
        builder.SchemaBuilder
            .AddDocument("extend type Said { visit: Int! }")
            .AddResolver("Said", "visit", FieldResolver.FromPure(context => context.Service<Visit>().Next()));

        _services = builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        _executor = _services.GetRequiredService<IRequestExecutor>();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_sender_publishes_reaches_the_streams_of_its_topic()
    {
        await using var x = await OpenAsync(Said);
        await using var y = await OpenAsync("""subscription { said(room: "y") { text } }""");

        await PublishAsync("room_x", "one", "two");
        await CompleteAsync("room_x", "room_y");

        (await ReadAsync(x)).ShouldBe(["""{"data":{"said":{"text":"one"}}}""", """{"data":{"said":{"text":"two"}}}"""]);
        (await ReadAsync(y)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_mutation_publishes_reaches_them_too()
    {
        await using var stream = await OpenAsync(Said);

        await using (var scope = _services.CreateAsyncScope())
        await using (var result = await _executor.ExecuteAsync(
            """mutation { say(room: "x", text: "hi") }""", services: scope.ServiceProvider, cancellationToken: Cancellation))
        {
            result.ToJson(withIndentations: false).ShouldBe("""{"data":{"say":true}}""");
        }

        await CompleteAsync("room_x");

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"said":{"text":"hi"}}}"""]);
    }

    [Fact]
    public async Task Each_event_is_answered_in_a_scope_of_its_own()
    {
        await using var stream = await OpenAsync("""subscription { said(room: "x") { a: visit b: visit } }""");

        await PublishAsync("room_x", "one", "two");
        await CompleteAsync("room_x");

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"said":{"a":1,"b":2}}}""", """{"data":{"said":{"a":1,"b":2}}}"""]);
    }

    [Fact]
    public async Task Connections_and_live_streams_get_the_same_event()
    {
        await using var server = new TestServer(builder =>
        {
            TestSchema.Add(builder);
            builder.AddInMemorySubscriptions();
        });
        await server.ConnectAsync("a");
        await server.SubscribeAsync("a", "1", Said.Replace("\"", "\\\"", StringComparison.Ordinal), "{}");
        await using var stream = (await server.ExecuteAsync(Said)).ExpectResponseStream();

        await server.PublishAsync("room_x", "both");
        await server.CompleteTopicAsync("room_x");

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"said":{"text":"both"}}}"""]);
        server.Received("a").ShouldBe([
            """{"id":"1","type":"next","payload":{"data":{"said":{"text":"both"}}}}""",
            """{"id":"1","type":"complete"}""",
        ]);
    }

    [Fact]
    public async Task Without_a_sender_nothing_can_be_sent_to_connections()
    {
        var sender = _services.GetRequiredService<IConnectionSender>();

        var failure = await Should.ThrowAsync<InvalidOperationException>(async () => await sender.SendAsync("a", default, Cancellation));
        failure.Message.ShouldContain("register an IConnectionSender");
    }

    [Fact]
    public async Task The_receiver_is_one_for_the_application_too()
    {
        await using var stream = await _services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<string>("room_x", Cancellation);

        await PublishAsync("room_x", "one");
        await CompleteAsync("room_x");

        (await stream.ReadEventsAsync().ToListAsync(Cancellation)).ShouldBe(["one"]);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<IResponseStream> OpenAsync(string document) =>
        (await _executor.ExecuteAsync(document, services: _services, cancellationToken: Cancellation)).ExpectResponseStream();

    private async Task PublishAsync(string topic, params string[] messages)
    {
        await using var scope = _services.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetRequiredService<ITopicEventSender>();

        foreach (var message in messages)
        {
            await sender.SendAsync(topic, message, Cancellation);
        }
    }

    private async Task CompleteAsync(params string[] topics)
    {
        await using var scope = _services.CreateAsyncScope();

        foreach (var topic in topics)
        {
            await scope.ServiceProvider.GetRequiredService<ITopicEventSender>().CompleteAsync(topic);
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

    private sealed class Visit
    {
        private int _calls;

        public int Next() => ++_calls;
    }
}
