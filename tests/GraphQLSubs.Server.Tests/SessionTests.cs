using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>What belongs to the connection and not to an operation; misuse closes it.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    private readonly TestServer _server = new();

    [Fact]
    public async Task An_init_is_acknowledged_with_one_write()
    {
        await _server.OpenAsync("a");

        await _server.SendAsync("a", Init);

        _server.Sender.MessagesTo("a").ShouldBe([Ack]);
        _server.Store.Calls.Skip(1).ShouldBe([nameof(ISubscriptionStore.AcknowledgeAsync)]);
    }

    [Fact]
    public async Task A_second_init_closes_the_connection()
    {
        await _server.OpenAsync("a");
        await _server.SendAsync("a", Init);

        await _server.SendAsync("a", Init);

        _server.Sender.MessagesTo("a").ShouldBe([Ack]);
        await ShouldBeClosedAsync();
    }

    [Fact]
    public async Task Of_inits_at_the_same_time_one_is_acknowledged()
    {
        await _server.OpenAsync("a");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => _server.SendAsync("a", Init))));

        _server.Sender.MessagesTo("a").ShouldBe([Ack]);
        await ShouldBeClosedAsync();
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_also_before_the_ack_and_costs_no_read()
    {
        await _server.OpenAsync("a");

        await _server.SendAsync("a", """{"type":"ping"}""");
        await _server.SendAsync("a", """{"type":"ping","payload":{"at":[1, "é"]}}""");
        await _server.SendAsync("a", """{"type":"ping","payload":null}""");

        _server.Sender.MessagesTo("a")
            .ShouldBe(["""{"type":"pong"}""", """{"type":"pong","payload":{"at":[1, "é"]}}""", """{"type":"pong"}"""]);
        _server.Store.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_pong_is_not_answered()
    {
        await _server.OpenAsync("a");

        await _server.SendAsync("a", """{"type":"pong","payload":{}}""");

        _server.Sender.MessagesTo("a").ShouldBeEmpty();
        _server.Store.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_subscribe_before_the_ack_gets_an_error_and_closes()
    {
        await _server.OpenAsync("a");

        await _server.SendAsync("a", TestServer.Subscribe("1", "query x"));

        _server.Sender.MessagesTo("a").ShouldBe([
            """{"id":"1","type":"error","payload":[{"message":"Unauthorized","extensions":{"code":"CONNECTION_CLOSED","closeCode":4401}}]}""",
        ]);
        await ShouldBeClosedAsync();
        _server.Executor.Executed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"nonsense"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"query x"}}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"ping","payload":1}""")]
    [InlineData("""{"action":"sendmessage","data":"hello"}""")]
    public async Task A_message_that_is_none_closes_the_connection(string message)
    {
        await _server.ConnectAsync("a");

        await _server.SendAsync("a", message);

        _server.Received("a").ShouldBeEmpty();
        await ShouldBeClosedAsync();
    }

    [Fact]
    public async Task A_malformed_subscribe_gets_an_error_that_says_what_is_wrong_and_closes()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");

        await _server.SendAsync("a", """{"id":"2","type":"subscribe","payload":{"query":7}}""");

        _server.Received("a").ShouldBe([
            """{"id":"2","type":"error","payload":[{"message":"Invalid message received","extensions":{"code":"CONNECTION_CLOSED","closeCode":4400,"detail":"payload.query must be a string."}}]}""",
        ]);
        await ShouldBeClosedAsync();
        await _server.PublishAsync("t", "hello");
        _server.Received("a").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(Init)]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"query x"}}""")]
    public async Task A_connection_without_a_record_is_closed_so_that_the_client_comes_back(string message)
    {
        await _server.SendAsync("a", message);

        _server.Sender.MessagesTo("a").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_expired_connection_is_closed()
    {
        await _server.ConnectAsync("a");
        _server.Time.Advance(ServerLimits.ConnectionLifetime);

        await _server.SubscribeAsync("a", "1", "query x");

        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_init_that_the_store_fails_closes_so_that_the_client_tries_again()
    {
        await _server.OpenAsync("a");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.AcknowledgeAsync));

        await _server.SendAsync("a", Init);

        _server.Sender.MessagesTo("a").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_connection_is_closed_also_where_its_records_cannot_be_removed()
    {
        await _server.OpenAsync("a");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.RemoveConnectionAsync));

        await _server.SendAsync("a", "hello");

        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_client_that_is_gone_when_it_is_answered_is_removed()
    {
        await _server.OpenAsync("a");
        _server.Sender.Answer("a", SendOutcome.Gone);

        await _server.SendAsync("a", Init);

        (await _server.FindConnectionAsync("a")).ShouldBeNull();
    }

    [Fact]
    public async Task A_gateway_that_throttles_an_answer_is_tried_again()
    {
        await _server.OpenAsync("a");
        _server.Sender.Answer("a", SendOutcome.Throttled, SendOutcome.Failed, SendOutcome.Sent);

        await _server.PassTimeUntilAsync(_server.SendAsync("a", Init));

        _server.Sender.MessagesTo("a").ShouldBe([Ack]);
    }

    [Fact]
    public async Task A_sender_that_throws_is_no_error_of_the_invocation()
    {
        await _server.OpenAsync("a");
        _server.Sender.BeforeSend = (_, _) => throw new InvalidOperationException("thrown by the sender");

        await _server.PassTimeUntilAsync(_server.SendAsync("a", Init));

        _server.Logs.Entries.ShouldContain(entry => entry.Event == "SenderThrew");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ShouldBeClosedAsync()
    {
        _server.Sender.Closed.ShouldAllBe(connectionId => connectionId == "a");
        _server.Sender.Closed.ShouldNotBeEmpty();
        (await _server.FindConnectionAsync("a")).ShouldBeNull();
    }
}
