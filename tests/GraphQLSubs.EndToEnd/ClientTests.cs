using System.Text.Json;
using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Hosts;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>What a front end does with its client, whichever that is; the same for every client and on every host.</summary>
/// <param name="host">The server.</param>
/// <param name="kind">The client: a module of <c>tests/node/clients</c>.</param>
public abstract class ClientTests(ChatHost host, string kind)
{
    private const string MessagesQuery = "query ChatMessagesQuery($room: ID!) { messages(room: $room) { id author text } }";
    private const string SendMutation = "mutation ChatSendMutation($input: SendMessageInput!) { sendMessage(input: $input) { id author text } }";
    protected const string SentSubscription = "subscription ChatSentSubscription($room: ID!) { messageSent(room: $room) { id author text } }";

    protected ChatHost Host => host;

    /// <summary>A room of the test's own: all tests share one server.</summary>
    protected string Room { get; } = $"room-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_query_is_answered()
    {
        await host.Http.SendMessageAsync(Room, "ada", "hello");
        var client = Connect();

        client.Execute("messages", MessagesQuery, new { room = Room });

        Texts((await client.NextAsync("messages"))[0].GetProperty("data").GetProperty("messages")).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task A_mutation_is_answered_and_reaches_the_subscription_of_the_same_client()
    {
        var client = await SubscribeAsync();

        client.Execute("send", SendMutation, new { input = new { room = Room, author = "ada", text = "to myself" } });

        (await client.NextAsync("send"))[0].GetProperty("data").GetProperty("sendMessage").GetProperty("text").GetString().ShouldBe("to myself");
        (await ReceivedAsync(client, 1)).ShouldBe(["to myself"]);
    }

    [Fact]
    public async Task A_subscription_gets_the_messages_of_its_room_in_order_and_no_others()
    {
        var client = await SubscribeAsync();

        await host.Http.SendMessageAsync(Room, "ada", "one");
        await host.Http.SendMessageAsync($"{Room}-next-door", "bob", "elsewhere");
        await host.Http.SendMessageAsync(Room, "ada", "two");

        (await ReceivedAsync(client, 2)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Nothing_arrives_after_unsubscribing()
    {
        var client = await SubscribeAsync();
        await host.Http.SendMessageAsync(Room, "ada", "before");
        await ReceivedAsync(client, 1);

        client.Unsubscribe("sent");
        await host.UnsubscribedAsync(await host.SubscribedAsync(Room));
        await host.Http.SendMessageAsync(Room, "ada", "after");
        client.Subscribe("again", SentSubscription, new { room = Room });
        await host.SubscribedAsync(Room, times: 2);
        await host.Http.SendMessageAsync(Room, "ada", "last");

        Texts(await client.NextAsync("again")).ShouldBe(["last"]);
        Texts(client.Results("sent")).ShouldBe(["before"]);
    }

    [Fact]
    public async Task What_the_server_rejects_surfaces_as_its_graphql_errors()
    {
        var client = Connect();

        client.Subscribe("sent", SentSubscription, new { });
        client.Execute("send", SendMutation, new { input = new { room = Room, author = "ada", text = " " } });

        MessagesOf(await client.ErrorAsync("sent")).ShouldHaveSingleItem().ShouldContain("$room");
        MessagesOf(await client.ErrorAsync("send")).ShouldHaveSingleItem().ShouldContain("text");
    }

    [Fact]
    public async Task A_server_that_is_away_surfaces_as_an_error_that_is_no_graphql_error()
    {
        var port = FreePort.Next();
        // A socket would try again for half a minute.
        var client = host.Connect(
            kind, new Uri($"ws://localhost:{port}/graphql"), new Uri($"http://localhost:{port}/graphql"), new() { ["retryAttempts"] = 0 });

        client.Execute("messages", MessagesQuery, new { room = Room });

        (await client.ErrorAsync("messages")).TryGetProperty("errors", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_subscription_goes_on_after_the_gateway_closed_its_socket()
    {
        var client = await SubscribeAsync();
        await host.Http.SendMessageAsync(Room, "ada", "one");
        await ReceivedAsync(client, 1);

        var before = await host.SubscribedAsync(Room);
        await host.DropAsync(before.ConnectionId);
        var after = await host.SubscribedAsync(Room, times: 2);
        await host.Http.SendMessageAsync(Room, "ada", "two");

        after.ConnectionId.ShouldNotBe(before.ConnectionId);
        (await ReceivedAsync(client, 2)).ShouldBe(["one", "two"]);
    }

    protected virtual StockClient Connect() => host.Connect(kind);

    /// <summary>A client whose subscription <c>sent</c> listens to the room.</summary>
    protected async Task<StockClient> SubscribeAsync()
    {
        var client = Connect();
        client.Subscribe("sent", SentSubscription, new { room = Room });
        await host.SubscribedAsync(Room);
        return client;
    }

    protected static async Task<string[]> ReceivedAsync(StockClient client, int count) => Texts(await client.NextAsync("sent", count));

    protected static string[] Texts(JsonElement messages) =>
        [.. messages.EnumerateArray().Select(message => message.GetProperty("text").GetString()!)];

    private static string[] Texts(IEnumerable<JsonElement> results) =>
        [.. results.Select(result => result.GetProperty("data").GetProperty("messageSent").GetProperty("text").GetString()!)];

    private static string[] MessagesOf(JsonElement error) =>
        [.. error.GetProperty("errors").EnumerateArray().Select(one => one.GetProperty("message").GetString()!)];
}
