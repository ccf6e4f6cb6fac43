using System.Text;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests.Running;

public sealed class EventTests
{
    private static readonly Everything Message = new(
        "text 👋 \"quoted\"", null, true, 255, -128, -32768, 65535, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue,
        0.1f, 1e300, 1.10m, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), new DateTime(2026, 11, 22, 1, 2, 3, DateTimeKind.Utc),
        new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(2)), new DateOnly(2026, 11, 22), new TimeOnly(9, 30), TimeSpan.FromDays(1.5),
        new Uri("a/b?c", UriKind.Relative), Size.VeryLarge, null, Size.Small)
    {
        Items = [new Nested(1, null), null],
        Map = new Dictionary<string, List<int>> { ["a"] = [1, 2] },
        Set = new HashSet<int> { 3 },
        Bytes = [0, 1, 2],
        Any = JsonDocument.Parse("""{"a":[1,null]}""").RootElement,
    };

    [Fact]
    public void A_message_is_read_as_it_was_written()
    {
        var written = ZooFixture.Executor.WriteEventMessage(Message);
        var read = ZooFixture.Executor.ReadEventMessage(written).ShouldBeOfType<Everything>();

        read.ShouldBe(Message with { Items = read.Items, Map = read.Map, Set = read.Set, Bytes = read.Bytes, Any = read.Any });
        read.Items.ShouldBe(Message.Items);
        read.Map.ShouldHaveSingleItem().Value.ShouldBe([1, 2]);
        read.Set!.ShouldBe(Message.Set!);
        read.Bytes.ShouldBe(Message.Bytes);
        read.Any.GetRawText().ShouldBe("""{"a":[1,null]}""");
    }

    [Fact]
    public void Messages_nest()
    {
        var outer = Message with { Items = [new Nested(2, Message)] };

        var read = (Everything)ZooFixture.Executor.ReadEventMessage(ZooFixture.Executor.WriteEventMessage(outer))!;

        read.Items.ShouldHaveSingleItem()!.Value.Inner!.Text.ShouldBe(Message.Text);
    }

    [Fact]
    public void A_property_that_is_unknown_is_skipped_and_one_that_may_be_missing_is_null()
    {
        var text = Encoding.UTF8.GetString(ZooFixture.Executor.WriteEventMessage(Message).Payload.Span);
        var changed = text.Replace("\"noText\":null", "\"later\":{\"x\":[1]}", StringComparison.Ordinal);

        Read<Everything>(changed).NoText.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"text\":1}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"int\":\"1\"}")]
    [InlineData("{\"int\":1.5}")]
    [InlineData("{\"byte\":256}")]
    [InlineData("{\"flag\":0}")]
    [InlineData("{\"guid\":\"x\"}")]
    [InlineData("{\"size\":\"Huge\"}")]
    [InlineData("{\"items\":{}}")]
    [InlineData("{\"items\":[")]
    [InlineData("{\"bytes\":\"!\"}")]
    [InlineData("{\"text\"")]
    public void Malformed_payloads_are_a_JsonException(string payload) =>
        Should.Throw<JsonException>(() => Read<Everything>(payload));

    [Fact]
    public async Task A_topic_is_filled_in_invariant_culture()
    {
        var topic = await TopicAsync(
            """
            subscription {
              onEverything(flag: true, size: VERY_LARGE, price: 1.5, id: "0f8fad5bd9cb469fa16570867728950e", at: "2026-11-22")
            }
            """);

        topic.ShouldBe("all/{x}/True/VeryLarge/1.5/0f8fad5b-d9cb-469f-a165-70867728950e/11/22/2026/");
    }

    [Theory]
    [InlineData("subscription { onCount }", "OnCount")]
    [InlineData("subscription { named }", "Named")]
    public async Task Without_a_topic_it_is_the_methods_name(string document, string topic) =>
        (await TopicAsync(document)).ShouldBe(topic);

    [Fact]
    public async Task The_event_is_answered_by_the_method()
    {
        ZooFixture.Executor.TryPrepare("subscription { onCount }", null, out var operation, out _).ShouldBeTrue();
        var message = ZooFixture.Executor.ReadEventMessage(ZooFixture.Executor.WriteEventMessage(42));

        using var result = await ZooFixture.Executor.ExecuteAsync(
            operation!, new OperationRequest { Services = Services(), EventMessage = message }, TestContext.Current.CancellationToken);

        result.ToJson(withIndentations: false).ShouldBe("""{"data":{"onCount":42}}""");
    }

    [Theory]
    [InlineData("subscription { onRoom(prefix: \"p\", room: \"r\", floor: 3) }", "r/3/")]
    [InlineData("subscription { onAnything(topic: \"t\") }", "t")]
    public async Task The_method_that_With_names_says_the_topic(string document, string topic) =>
        (await TopicAsync(document)).ShouldBe(topic);

    [Theory]
    [InlineData("subscription { onRoom(prefix: \"p\", room: \"r\", floor: 3) }", "r/3/", """{"data":{"onRoom":"p3.42"}}""")]
    [InlineData("subscription { onCount }", "OnCount", """{"data":{"onCount":42}}""")]
    public async Task A_live_subscription_reads_the_topic(string document, string topic, string response)
    {
        var events = new InMemoryPubSub();
        await using var stream = await OpenAsync(document, events);

        await events.SendAsync(topic, 42, TestContext.Current.CancellationToken);
        await events.CompleteAsync(topic);

        (await ReadAsync(stream)).ShouldBe([response]);
    }

    [Fact]
    public async Task A_live_subscription_reads_the_stream_that_the_method_of_With_made()
    {
        await using var stream = await OpenAsync("subscription { onAnything(topic: \"t\") }", new InMemoryPubSub());

        (await ReadAsync(stream)).ShouldBe(["""{"data":{"onAnything":"anything"}}""", """{"data":{"onAnything":"anything"}}"""]);
    }

    [Fact]
    public async Task It_may_demand_a_role_of_who_subscribes()
    {
        ZooFixture.Executor.TryPrepare("subscription { onKeeper }", null, out var operation, out _).ShouldBeTrue();

        var opened = await ZooFixture.Executor.SubscribeAsync(
            operation!, new OperationRequest { Services = Services() }, TestContext.Current.CancellationToken);

        opened.IsOpen.ShouldBeFalse();
        opened.Errors!.ToJson(withIndentations: false).ShouldContain(ErrorCodes.NotAuthenticated);
    }

    [Fact]
    public void Its_arguments_are_arguments_of_the_field()
    {
        var fields = ZooFixture.Schema.SubscriptionType!.Fields;

        fields["onRoom"].Arguments.Select(argument => $"{argument.Name}: {argument.Type}").ShouldBe(["prefix: String!", "floor: Int!", "room: String!"]);
        fields["onRoom"].Subscription!.DependsOnUser.ShouldBeTrue();
        fields.ContainsKey("listenToRoom").ShouldBeFalse();
    }

    private static T Read<T>(string payload) => (T)ZooFixture.Executor.ReadEventMessage(
        ZooFixture.Executor.WriteEventMessage(Message) with { Payload = Encoding.UTF8.GetBytes(payload) })!;

    private static async Task<string?> TopicAsync(string document)
    {
        ZooFixture.Executor.TryPrepare(document, null, out var operation, out _).ShouldBeTrue();
        return (await ZooFixture.Executor.SubscribeAsync(operation!, new OperationRequest { Services = Services() }, TestContext.Current.CancellationToken)).Topic;
    }

    private static async Task<IResponseStream> OpenAsync(string document, InMemoryPubSub events) => (await ZooFixture.Executor.ExecuteAsync(
        document,
        services: new ServiceCollection().AddSingleton<ITopicEventReceiver>(events).BuildServiceProvider(),
        cancellationToken: TestContext.Current.CancellationToken)).ExpectResponseStream();

    private static async Task<List<string>> ReadAsync(IResponseStream stream) => await stream
        .ReadResultsAsync(TestContext.Current.CancellationToken)
        .Select(response => response.ToJson(withIndentations: false))
        .ToListAsync(TestContext.Current.CancellationToken);

    private static ServiceProvider Services() =>
        new ServiceCollection().AddSingleton<ITopicEventReceiver, TopicEventReceiver>().BuildServiceProvider();
}
