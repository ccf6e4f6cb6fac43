using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Dialects;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>
/// Connections, operations and misuse, message by message: the same cases for every dialect on every host. What dialects differ in is
/// what they expect.
/// </summary>
public abstract class ProtocolTests(ChatHost host, IDialect dialect)
{
    private const string Init = """{"type":"connection_init"}""";
    private const string MessageSent = "subscription($room: ID!) { messageSent(room: $room) { text } }";
    private const string SendMessage = "mutation($input: SendMessageInput!) { sendMessage(input: $input) { text } }";

    private static readonly IDialect[] AllDialects = [new GraphQLTransportWsDialect(), new LegacyGraphQLWsDialect(), new AppSyncDialect()];

    /// <summary>A room of the test's own: all tests share one server.</summary>
    private readonly string _room = $"room-{Guid.NewGuid():N}";

    [Fact]
    public async Task A_connection_speaks_the_one_subprotocol_that_is_answered_and_is_acknowledged()
    {
        await using var socket = await ConnectAsync(dialect);

        socket.Subprotocol.ShouldBe(dialect.Subprotocol);
    }

    [Fact]
    public async Task An_offer_that_cannot_be_accepted_is_refused_with_400()
    {
        foreach (var (offer, query) in dialect.RefusedOffers)
        {
            (await RawSocket.RefusedAsync(new Uri(host.WebSocketUrl + query), offer)).ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task A_second_initialisation_gets_its_answer()
    {
        await using var socket = await ConnectAsync(dialect);

        await socket.SendAsync(Init);

        await ExpectAsync(socket, dialect.SecondInit);
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_even_before_the_acknowledgement()
    {
        await using var socket = await RawSocket.ConnectAsync(host.WebSocketUrl, dialect.Offer);

        await socket.SendAsync("""{"type":"ping","payload":{"at":[1,"é"]}}""");

        (await socket.ReceiveAsync()).GetRawText().ShouldBe("""{"type":"pong","payload":{"at":[1,"é"]}}""");
    }

    [Fact]
    public async Task A_query_is_answered_and_completed_and_its_id_may_be_used_again()
    {
        await using var socket = await ConnectAsync(dialect);

        for (var round = 0; round < 3; round++)
        {
            await ShouldServeAsync(socket, "again");
        }
    }

    [Fact]
    public async Task A_mutation_reaches_the_subscribers_of_every_dialect()
    {
        await using var sender = await ConnectAsync(dialect);
        var listeners = new List<(IDialect Dialect, RawSocket Socket)>();

        foreach (var each in AllDialects)
        {
            var socket = await ConnectAsync(each);
            listeners.Add((each, socket));
            await SubscribeAsync(each, socket, "heard", times: listeners.Count);
        }

        await sender.SendAsync(dialect.Start("send", SendMessage, Input("hello, all of you")));

        await StartedAsync(sender, "send");
        (await sender.ReceiveAsync()).GetRawText().ShouldBe(
            $$$$$"""{"id":"send","type":"{{{{{dialect.ResultType}}}}}","payload":{"data":{"sendMessage":{"text":"hello, all of you"}}}}""");
        (await sender.ReceiveAsync()).GetRawText().ShouldBe(dialect.Completed("send"));

        foreach (var (each, socket) in listeners)
        {
            (await socket.ReceiveAsync()).GetRawText().ShouldBe(
                $$$$$"""{"id":"heard","type":"{{{{{each.ResultType}}}}}","payload":{"data":{"messageSent":{"text":"hello, all of you"}}}}""");
            await socket.DisposeAsync();
        }
    }

    [Fact]
    public async Task Nothing_is_delivered_after_a_stop()
    {
        await using var socket = await ConnectAsync(dialect);
        await SubscribeAsync(dialect, socket, "stopped");

        await socket.SendAsync(dialect.Stop("stopped"));
        await host.UnsubscribedAsync(await host.SubscribedAsync(_room));
        await host.Http.SendMessageAsync(_room, "ada", "too late");

        if (dialect.Stopped("stopped") is { } stopped)
        {
            (await socket.ReceiveAsync()).GetRawText().ShouldBe(stopped);
        }

        await ShouldServeAsync(socket, "next");
    }

    [Fact]
    public async Task Starting_before_the_initialisation_gets_its_answer()
    {
        await using var socket = await RawSocket.ConnectAsync(host.WebSocketUrl, dialect.Offer);

        await socket.SendAsync(dialect.Start("early", "subscription { anyMessageSent { id } }"));

        await ExpectAsync(socket, dialect.StartBeforeInit);

        if (!dialect.StartBeforeInit.Closes)
        {
            await InitialiseAsync(dialect, socket);
        }
    }

    [Fact]
    public async Task An_id_in_use_gets_its_answer_and_no_event_arrives_twice()
    {
        await using var socket = await ConnectAsync(dialect);
        await SubscribeAsync(dialect, socket, "twice");

        await socket.SendAsync(dialect.Start("twice", MessageSent, Room()));
        await host.SubscribedAsync(_room, times: 2);

        await ExpectAsync(socket, dialect.IdInUse);

        if (!dialect.IdInUse.Closes)
        {
            await host.Http.SendMessageAsync(_room, "ada", "once");
            (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe(dialect.ResultType);
            await ShouldServeAsync(socket, "next");
        }
    }

    [Fact]
    public async Task Each_misuse_gets_its_answer()
    {
        foreach (var (message, answer) in dialect.Misuse)
        {
            await using var socket = await ConnectAsync(dialect);

            await socket.SendAsync(message);

            await ExpectAsync(socket, answer);

            if (!answer.Closes)
            {
                await ShouldServeAsync(socket, "next");
            }
        }
    }

    public static TheoryData<string, string> HostileOperations() => new()
    {
        { Repeat("{ a ", 1_000) + Repeat("}", 1_000), "{}" },
        { "query($v: [Int]) { messages(room: \"r\") { id } }", Repeat("{\"v\":", 50) + "1" + Repeat("}", 50) },
        { "{ " + string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"a{number:x}:a")) + " }", "{}" },
        { "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "{}" },
        { "query($room: ID!) { messages(room: $room, last: 201) { id } }", """{"room":{"__proto__":{"x":1}}}""" },
        { "query($room: ID!) { messages(room: $room) { id } }", "{}" },
        { "subscription { messageSent { id } }", "{}" },
        { "subscription { a: anyMessageSent { id } b: anyMessageSent { id } }", "{}" },
    };

    [Theory]
    [MemberData(nameof(HostileOperations))]
    public async Task A_hostile_operation_gets_an_error_and_the_connection_lives_on(string query, string variables)
    {
        await using var socket = await ConnectAsync(dialect);

        await socket.SendAsync(dialect.Start("hostile", query, variables));

        // Where variables are wrong, a query has begun before that shows.
        var first = await socket.ReceiveAsync();
        var error = first.GetRawText() == dialect.Started("hostile") ? await socket.ReceiveAsync() : first;
        Describe(error).ShouldMatch("^error hostile: .+");
        await ShouldServeAsync(socket, "hostile");
    }

    [Fact]
    public async Task An_unpaired_surrogate_in_a_text_gets_an_error_and_the_connection_lives_on()
    {
        await using var socket = await ConnectAsync(dialect);

        // Written by hand: no serializer makes it.
        await socket.SendAsync(dialect.Start("1", "{ messages(room: \"SURROGATE\") { id } }").Replace("SURROGATE", "\\ud800", StringComparison.Ordinal));

        Describe(await socket.ReceiveAsync()).ShouldMatch("^error 1: .+");
        await ShouldServeAsync(socket, "1");
    }

    private async Task<RawSocket> ConnectAsync(IDialect each)
    {
        var socket = await RawSocket.ConnectAsync(host.WebSocketUrl, each.Offer);
        await InitialiseAsync(each, socket);
        return socket;
    }

    private static async Task InitialiseAsync(IDialect each, RawSocket socket)
    {
        await socket.SendAsync(Init);

        foreach (var expected in each.Acknowledgement)
        {
            (await socket.ReceiveAsync()).GetRawText().ShouldBe(expected);
        }
    }

    private async Task SubscribeAsync(IDialect each, RawSocket socket, string id, int times = 1)
    {
        await socket.SendAsync(each.Start(id, MessageSent, Room()));
        await host.SubscribedAsync(_room, times);

        if (each.Started(id) is { } started)
        {
            (await socket.ReceiveAsync()).GetRawText().ShouldBe(started);
        }
    }

    /// <summary>Whether the connection lives, and has nothing else to say.</summary>
    private async Task ShouldServeAsync(RawSocket socket, string id)
    {
        await socket.SendAsync(dialect.Start(id, "{ __typename }"));

        await StartedAsync(socket, id);
        (await socket.ReceiveAsync()).GetRawText().ShouldBe(
            $$$$$"""{"id":"{{{{{id}}}}}","type":"{{{{{dialect.ResultType}}}}}","payload":{"data":{"__typename":"Query"}}}""");
        (await socket.ReceiveAsync()).GetRawText().ShouldBe(dialect.Completed(id));
    }

    private async Task StartedAsync(RawSocket socket, string id)
    {
        if (dialect.Started(id) is { } started)
        {
            (await socket.ReceiveAsync()).GetRawText().ShouldBe(started);
        }
    }

    private async Task ExpectAsync(RawSocket socket, Answer answer)
    {
        foreach (var expected in answer.Messages)
        {
            Describe(await socket.ReceiveAsync()).ShouldBe(expected);
        }

        if (answer.Closes)
        {
            var (messages, close) = await socket.ReceiveUntilClosedAsync();

            // API Gateway cannot send the protocols' close codes: the client sees a normal closure.
            close.ShouldBe(WebSocketCloseStatus.NormalClosure);
            messages.ShouldBeEmpty();
        }
    }

    /// <summary>An error as <c>type id: text</c>.</summary>
    private string Describe(JsonElement message)
    {
        var id = message.TryGetProperty("id", out var present) ? present.GetString() : "-";
        var payload = message.GetProperty("payload");
        return $"{message.GetProperty("type").GetString()} {id}: {dialect.TextOf(payload)}";
    }

    private string Room() => $$"""{"room":"{{_room}}"}""";

    private string Input(string text) => $$$"""{"input":{"room":"{{{_room}}}","author":"ada","text":"{{{text}}}"}}""";

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
