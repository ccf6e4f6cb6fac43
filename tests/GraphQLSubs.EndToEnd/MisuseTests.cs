using System.Net.WebSockets;
using System.Text;
using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.EndToEnd.Hosts;

namespace GraphQLSubs.EndToEnd;

/// <summary>What clients that break the protocol, or try to break the server, get; the same on every host.</summary>
public abstract class MisuseTests(ChatHost host)
{
    /// <summary>API Gateway cannot send the protocol's close codes: the client sees a normal closure.</summary>
    private const WebSocketCloseStatus Closed = WebSocketCloseStatus.NormalClosure;

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"no":"type"}""")]
    [InlineData("""{"type":"unheard_of"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ rooms { id } }"}}""")]
    [InlineData("""{"id":"","type":"subscribe","payload":{"query":"{ rooms { id } }"}}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":"{ rooms { id } }"}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":7}}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ rooms { id } }","variables":[]}}""")]
    [InlineData("""{"action":"sendmessage","data":"from a plain chat client"}""")]
    public async Task An_invalid_message_closes_the_connection(string message)
    {
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(host.WebSocketUrl);

        await socket.SendAsync(message);

        (await socket.ReceiveUntilClosedAsync()).Close.ShouldBe(Closed);
    }

    [Fact]
    public async Task Subscribing_before_the_acknowledgement_is_answered_with_an_error_and_closes()
    {
        await using var socket = await RawSocket.ConnectAsync(host.WebSocketUrl);

        await socket.SubscribeAsync("early", "subscription { anyMessageSent { id } }");

        var (messages, close) = await socket.ReceiveUntilClosedAsync();
        close.ShouldBe(Closed);
        var error = messages.ShouldHaveSingleItem();
        error.GetProperty("type").GetString().ShouldBe("error");
        error.GetProperty("id").GetString().ShouldBe("early");
        error.GetProperty("payload")[0].GetProperty("message").GetString().ShouldBe("Unauthorized");
    }

    [Fact]
    public async Task A_second_initialisation_closes_the_connection()
    {
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(host.WebSocketUrl);

        await socket.SendAsync("""{"type":"connection_init"}""");

        (await socket.ReceiveUntilClosedAsync()).Close.ShouldBe(Closed);
    }

    [Fact]
    public async Task An_id_in_use_is_answered_with_an_error_and_closes()
    {
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(host.WebSocketUrl);
        await socket.SubscribeAsync("twice", "subscription { anyMessageSent { id } }");
        await socket.SubscribeAsync("twice", "subscription { anyMessageSent { id } }");

        var (messages, close) = await socket.ReceiveUntilClosedAsync();

        close.ShouldBe(Closed);
        messages[^1].GetProperty("payload")[0].GetProperty("message").GetString().ShouldBe("Subscriber for twice already exists");
    }

    [Fact]
    public async Task An_id_may_be_used_again_after_its_operation_completed()
    {
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(host.WebSocketUrl);

        for (var round = 0; round < 3; round++)
        {
            await socket.SubscribeAsync("again", "{ __typename }");

            (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
            (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("complete");
        }
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_even_before_the_acknowledgement()
    {
        await using var socket = await RawSocket.ConnectAsync(host.WebSocketUrl);

        await socket.SendAsync("""{"type":"ping","payload":{"at":[1,"é"]}}""");

        (await socket.ReceiveAsync()).GetRawText().ShouldBe("""{"type":"pong","payload":{"at":[1,"é"]}}""");
    }

    [Fact]
    public async Task A_client_that_offers_no_known_subprotocol_is_refused_with_400()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("chat.v1");
        socket.Options.CollectHttpResponseDetails = true;

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(host.WebSocketUrl, CancellationToken.None));

        socket.HttpStatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
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
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(host.WebSocketUrl);

        await socket.SubscribeAsync("hostile", query, variables);

        var error = await socket.ReceiveAsync();
        error.GetProperty("type").GetString().ShouldBe("error");
        error.GetProperty("payload")[0].GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        await socket.SubscribeAsync("hostile", "{ __typename }");
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
    }

    [Fact]
    public async Task An_unpaired_surrogate_in_a_text_does_not_break_the_answer()
    {
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(host.WebSocketUrl);

        await socket.SendAsync(
            """{"id":"1","type":"subscribe","payload":{"query":"mutation { sendMessage(input: { room: \"r\", author: \"a\", text: \"x\ud800y\" }) { text } }"}}""");

        (await socket.ReceiveAsync()).GetProperty("id").GetString().ShouldBe("1");
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
