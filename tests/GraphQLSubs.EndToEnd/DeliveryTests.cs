using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>What a front end with the stock graphql-ws client sees; the same on every host.</summary>
public abstract class DeliveryTests(ChatHost host)
{
    private const string MessageSent = "subscription($room: ID!) { messageSent(room: $room) { id room author text } }";

    /// <summary>A room of the test's own: all tests share one server.</summary>
    private readonly string _room = $"room-{Guid.NewGuid():N}";

    [Fact]
    public async Task Each_client_gets_the_messages_of_its_rooms_and_no_others()
    {
        var (red, blue) = ($"{_room}-red", $"{_room}-blue");
        var alice = await SubscribeAsync(("messages", red));
        var bob = await SubscribeAsync(("messages", blue));
        var carol = await SubscribeAsync(("red", red), ("blue", blue));

        await host.Http.SendMessageAsync(red, "dave", "first");
        await host.Http.SendMessageAsync(blue, "dave", "second");

        Texts(await alice.NextAsync("messages")).ShouldBe(["first"]);
        Texts(await bob.NextAsync("messages")).ShouldBe(["second"]);
        Texts(await carol.NextAsync("red")).ShouldBe(["first"]);
        Texts(await carol.NextAsync("blue")).ShouldBe(["second"]);
        Texts(alice.Results("messages")).ShouldBe(["first"]);
        Texts(bob.Results("messages")).ShouldBe(["second"]);
    }

    [Fact]
    public async Task A_mutation_over_the_socket_is_answered_and_delivered()
    {
        var reader = await SubscribeAsync(("messages", _room));
        var writer = await ConnectAsync();

        writer.Subscribe(
            "send",
            "mutation($input: SendMessageInput!) { sendMessage(input: $input) { text } }",
            new { input = new { room = _room, author = "erin", text = "over the socket" } });

        (await writer.NextAsync("send"))[0].GetProperty("data").GetProperty("sendMessage").GetProperty("text").GetString()
            .ShouldBe("over the socket");
        await writer.CompletedAsync("send");
        Texts(await reader.NextAsync("messages")).ShouldBe(["over the socket"]);
    }

    [Fact]
    public async Task Each_subscriber_sees_which_messages_are_its_own()
    {
        const string Mine = "subscription($room: ID!) { messageSent(room: $room) { mine } }";
        var ann = await ConnectAsync(host.WebSocketUrlOf("ann"));
        var bob = await ConnectAsync(host.WebSocketUrlOf("bob"));
        var nobody = await ConnectAsync();

        foreach (var client in (StockClient[])[ann, bob, nobody])
        {
            client.Subscribe("mine", Mine, new { room = _room });
            await host.SubscribedAsync(client, "mine");
        }

        ann.Subscribe("viewer", "{ viewer { id } }");
        await host.Http.SendMessageAsync(_room, "ann", "whose?");

        (await ann.NextAsync("mine"))[0].GetProperty("data").GetRawText().ShouldBe("""{"messageSent":{"mine":true}}""");
        (await bob.NextAsync("mine"))[0].GetProperty("data").GetRawText().ShouldBe("""{"messageSent":{"mine":false}}""");
        (await nobody.NextAsync("mine"))[0].GetProperty("data").GetRawText().ShouldBe("""{"messageSent":{"mine":false}}""");
        (await ann.NextAsync("viewer"))[0].GetProperty("data").GetRawText().ShouldBe("""{"viewer":{"id":"ann"}}""");
    }

    [Fact]
    public async Task Messages_of_one_sender_arrive_in_order()
    {
        var reader = await SubscribeAsync(("messages", _room));
        string[] texts = [.. Enumerable.Range(1, 20).Select(number => $"message {number}")];

        foreach (var text in texts)
        {
            await host.Http.SendMessageAsync(_room, "frank", text);
        }

        Texts(await reader.NextAsync("messages", texts.Length)).ShouldBe(texts);
    }

    [Fact]
    public async Task Nothing_is_delivered_after_unsubscribing()
    {
        var client = await SubscribeAsync(("messages", _room), ("witness", _room));
        await host.Http.SendMessageAsync(_room, "grace", "before");
        await client.NextAsync("messages");
        await client.NextAsync("witness");

        client.Unsubscribe("messages");
        await host.UnsubscribedAsync(client, "messages");
        await host.Http.SendMessageAsync(_room, "grace", "after");

        Texts(await client.NextAsync("witness", 2)).ShouldBe(["before", "after"]);
        Texts(client.Results("messages")).ShouldBe(["before"]);
    }

    [Fact]
    public async Task A_client_that_lost_its_socket_resubscribes_with_the_same_id_and_goes_on()
    {
        var client = await SubscribeAsync(("messages", _room));
        await host.Http.SendMessageAsync(_room, "heidi", "one");
        await client.NextAsync("messages");

        var before = await host.SubscribedAsync(client, "messages");
        client.Terminate();
        var after = await host.SubscribedAsync(client, "messages", times: 2);
        await host.Http.SendMessageAsync(_room, "heidi", "two");

        after.Id.ShouldBe(before.Id);
        after.ConnectionId.ShouldNotBe(before.ConnectionId);
        Texts(await client.NextAsync("messages", 2)).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Two_hundred_subscribers_each_get_an_event_once_and_a_dead_socket_among_them_is_pruned()
    {
        const int Subscribers = 200;
        const int AtOnce = 20;
        var clients = new List<StockClient>();

        while (clients.Count < Subscribers)
        {
            clients.AddRange(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => SubscribeAsync(("messages", _room)))));
        }

        var dead = await host.AddDeadSubscriberAsync(MessageSent, new { room = _room });

        await host.Http.SendMessageAsync(_room, "ivan", "to all");
        (await host.HasRecordsAsync(dead)).ShouldBeFalse("the first delivery found the socket gone and removed its records");
        await host.Http.SendMessageAsync(_room, "ivan", "to all again");

        foreach (var client in clients)
        {
            Texts(await client.NextAsync("messages", 2)).ShouldBe(["to all", "to all again"]);
        }
    }

    [Fact]
    public async Task One_connection_runs_many_operations_at_the_same_time()
    {
        var client = await ConnectAsync();

        foreach (var number in Enumerable.Range(0, 20))
        {
            client.Subscribe($"query {number}", "query($room: ID!) { messages(room: $room) { id } __typename }", new { room = _room });
        }

        foreach (var number in Enumerable.Range(0, 20))
        {
            await client.CompletedAsync($"query {number}");
            client.Results($"query {number}").Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task An_operation_that_fails_leaves_the_others_of_its_connection_alive()
    {
        var client = await SubscribeAsync(("messages", _room));

        client.Subscribe("invalid", "{ nope }");
        client.Subscribe("malformed", "{");
        client.Subscribe("unknown", "subscription { nothing }");

        foreach (var operation in (string[])["invalid", "malformed", "unknown"])
        {
            (await client.ErrorAsync(operation)).GetProperty("errors").GetArrayLength().ShouldBeGreaterThan(0);
        }

        await host.Http.SendMessageAsync(_room, "judy", "still here");
        Texts(await client.NextAsync("messages")).ShouldBe(["still here"]);
    }

    [Fact]
    public async Task A_result_too_large_for_the_gateway_ends_that_subscription_with_an_error()
    {
        var client = await SubscribeAsync(("messages", _room));
        var large = string.Join(' ', Enumerable.Range(0, 40).Select(number => $"copy{number}: text"));
        client.Subscribe("large", $"subscription($room: ID!) {{ messageSent(room: $room) {{ {large} }} }}", new { room = _room });
        await host.SubscribedAsync(client, "large");

        await host.Http.SendMessageAsync(_room, "mallory", new string('x', 4_000));

        (await client.ErrorAsync("large")).GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        (await client.NextAsync("messages")).Count.ShouldBe(1);
    }

    private static string[] Texts(IEnumerable<System.Text.Json.JsonElement> results) =>
        [.. results.Select(result => result.GetProperty("data").GetProperty("messageSent").GetProperty("text").GetString()!)];

    private Task<StockClient> ConnectAsync() => ConnectAsync(host.WebSocketUrl);

    private async Task<StockClient> ConnectAsync(Uri url)
    {
        var client = host.Connect("graphql-ws", url, options: new() { ["lazy"] = false });
        await client.ConnectedAsync();
        return client;
    }

    private async Task<StockClient> SubscribeAsync(params (string Operation, string Room)[] subscriptions)
    {
        var client = await ConnectAsync();

        foreach (var (operation, room) in subscriptions)
        {
            client.Subscribe(operation, MessageSent, new { room });
            await host.SubscribedAsync(client, operation);
        }

        return client;
    }
}
