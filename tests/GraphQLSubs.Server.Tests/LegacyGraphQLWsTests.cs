using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Sessions of clients that speak the old graphql-ws.</summary>
public sealed class LegacyGraphQLWsTests : IAsyncDisposable
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    private readonly Interception _interception = new();
    private readonly FakeExecutor _executor = new();
    private readonly TestServer _server;

    public LegacyGraphQLWsTests() => _server = new TestServer(builder => builder
        .AddSocketSessionInterceptor<TestSocketInterceptor>()
        .Services.AddSingleton(_interception).AddSingleton<Execution.IRequestExecutor>(_executor));

    [Fact]
    public async Task A_query_is_answered_with_data_and_complete()
    {
        await ConnectAsync("a");

        await _server.SendAsync("a", Start("1", "query x"));

        _server.Received("a").ShouldBe(
            ["""{"id":"1","type":"data","payload":{"data":{"value":"done"}}}""", """{"id":"1","type":"complete","payload":null}"""]);
    }

    [Fact]
    public async Task Each_subscriber_of_an_event_gets_it_in_its_own_dialect()
    {
        await ConnectAsync("old");
        await _server.ConnectAsync("new");
        await _server.SendAsync("old", Start("1", "subscription x"));
        await _server.SubscribeAsync("new", "1", "subscription x");

        await _server.PublishAsync("t", "hello");
        await _server.CompleteTopicAsync("t");

        _server.Received("old").ShouldBe(
            ["""{"id":"1","type":"data","payload":{"data":{"value":"hello"}}}""", """{"id":"1","type":"complete","payload":null}"""]);
        _server.Received("new").ShouldBe(
            ["""{"id":"1","type":"next","payload":{"data":{"value":"hello"}}}""", """{"id":"1","type":"complete"}"""]);
    }

    [Fact]
    public async Task A_stop_is_answered_with_one_complete_and_nothing_follows()
    {
        await ConnectAsync("a");
        await _server.SendAsync("a", Start("1", "subscription x"));

        await _server.SendAsync("a", """{"id":"1","type":"stop"}""");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"complete","payload":null}"""]);
    }

    [Fact]
    public async Task A_start_with_an_id_in_use_replaces_its_subscription_silently()
    {
        await ConnectAsync("a");
        await _server.SendAsync("a", Start("1", "subscription x", """{"topic":"before"}"""));

        await _server.SendAsync("a", Start("1", "subscription x", """{"topic":"after"}"""));
        await _server.PublishAsync("before", "hello");
        _server.Received("a").ShouldBeEmpty();
        await _server.PublishAsync("after", "hello");

        _server.Received("a").Length.ShouldBe(1);
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("subscription x")]
    [InlineData("query x")]
    public async Task A_query_that_was_replaced_while_it_ran_neither_answers_nor_ends_its_successor(string successor)
    {
        var queryMayEnd = new TaskCompletionSource();
        var successorMayEnd = new TaskCompletionSource();
        var executing = new Queue<Task>([queryMayEnd.Task, successorMayEnd.Task]);
        _executor.Execute = async (_, request, _) =>
        {
            if (request.EventMessage is string message)
            {
                return FakeExecutor.Data(message);
            }

            await executing.Dequeue();
            return FakeExecutor.Data("\"executed\"");
        };
        await ConnectAsync("a");
        var query = _server.SendAsync("a", Start("1", "query x"));

        var next = _server.SendAsync("a", Start("1", successor));
        queryMayEnd.SetResult();
        await query;

        _server.Received("a").ShouldBeEmpty();
        successorMayEnd.SetResult();
        await next;
        await _server.PublishAsync("t", "hello");
        _server.Received("a")[0].ShouldStartWith("""{"id":"1","type":"data",""");
    }

    [Theory]
    [InlineData("subscription x", nameof(ISubscriptionStore.AddSubscriptionAsync))]
    [InlineData("query x", nameof(ISubscriptionStore.AddOperationAsync))]
    public async Task A_start_that_cannot_take_its_id_over_gets_an_error(string query, string adding)
    {
        await ConnectAsync("a");
        var rival = new Operation
        {
            ConnectionId = "a", Id = "1", ReceivedAt = _server.Time.GetUtcNow(), ExpiresAt = _server.Time.GetUtcNow().AddHours(1),
        };
        _server.Store.Before = async (store, call) =>
        {
            if (call == adding)
            {
                await store.AddOperationAsync(rival, TestContext.Current.CancellationToken);
            }
        };

        await _server.SendAsync("a", Start("1", query));

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("OPERATION_ID_IN_USE");
        _server.Store.Calls.Count(call => call == adding).ShouldBe(1 + ServerLimits.ReplaceAttempts);
        _executor.Executed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_that_overtook_its_init_is_held_until_the_connection_is_acknowledged()
    {
        await _server.OpenAsync("a", "graphql-ws");

        var starting = _server.SendAsync("a", Start("1", "query x"));
        starting.IsCompleted.ShouldBeFalse();
        await _server.SendAsync("a", Init);
        await _server.PassTimeUntilAsync(starting);

        _server.Sender.MessagesTo("a")[0].ShouldBe(Ack);
        _server.Received("a").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_start_that_overtook_an_init_which_is_rejected_gets_an_error_and_is_not_executed()
    {
        _interception.OnConnect = (_, _) => ConnectionStatus.Reject("who are you?");
        await _server.OpenAsync("a", "graphql-ws");

        var starting = _server.SendAsync("a", Start("1", "query x"));
        await _server.SendAsync("a", Init);
        await _server.PassTimeUntilAsync(starting);

        var messages = _server.Sender.MessagesTo("a");
        messages[0].ShouldBe("""{"type":"connection_error","payload":{"message":"who are you?"}}""");
        messages[1].ShouldStartWith("""{"id":"1","type":"error","payload":{"message":"The connection was not initialised.",""");
        _server.Sender.Closed.ShouldContain("a");
        _executor.Executed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_without_an_init_gets_an_error_after_three_seconds_and_the_connection_lives_on()
    {
        await _server.OpenAsync("a", "graphql-ws");
        var startedAt = _server.Time.GetUtcNow();

        await _server.PassTimeUntilAsync(_server.SendAsync("a", Start("1", "query x")));

        (_server.Time.GetUtcNow() - startedAt).ShouldBeInRange(ServerLimits.ConnectionInitWait, ServerLimits.ConnectionInitWait * 3);
        _server.Store.Calls.Count(call => call == nameof(ISubscriptionStore.FindConnectionAsync)).ShouldBeLessThan(12);
        _server.Sender.MessagesTo("a").ShouldBe([
            """{"id":"1","type":"error","payload":{"message":"The connection was not initialised.","errors":[{"message":"The connection was not initialised.","extensions":{"code":"CONNECTION_NOT_INITIALISED"}}]}}""",
        ]);
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_init_gets_a_connection_error_and_closes()
    {
        await ConnectAsync("a");

        await _server.SendAsync("a", Init);

        _server.Received("a").ShouldBe(["""{"type":"connection_error","payload":{"message":"Too many initialisation requests"}}"""]);
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_client_that_terminates_is_closed_without_a_word()
    {
        await ConnectAsync("a");

        await _server.SendAsync("a", """{"type":"connection_terminate"}""");

        _server.Received("a").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBe(["a"]);
        (await _server.FindConnectionAsync("a")).ShouldBeNull();
    }

    [Theory]
    [InlineData("hello", """{"type":"connection_error","payload":{"message":"Invalid message received"}}""")]
    [InlineData("""{"action":"sendmessage","data":"hello"}""", """{"type":"error","payload":{"message":"Invalid message type!",""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"query x"}}""", """{"id":"1","type":"error","payload":{"message":"Invalid message type!",""")]
    [InlineData("""{"id":"1","type":"start","payload":{"query":7}}""", """{"id":"1","type":"error","payload":{"message":"payload.query must be a string.",""")]
    public async Task Misuse_is_answered_and_the_connection_lives_on(string message, string answer)
    {
        await ConnectAsync("a");

        await _server.SendAsync("a", message);

        _server.Received("a").ShouldHaveSingleItem().ShouldStartWith(answer);
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_whose_dialect_the_store_cannot_tell_closes_so_that_the_client_tries_again()
    {
        await ConnectAsync("a");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.FindConnectionAsync));

        await _server.SendAsync("a", Start("1", "query x"));

        _server.Received("a").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_start_that_the_store_fails_gets_an_error()
    {
        await ConnectAsync("a");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.AddOperationAsync));

        await _server.SendAsync("a", Start("1", "query x"));

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("SERVICE_UNAVAILABLE");
    }

    [Fact]
    public async Task A_client_that_is_gone_when_it_is_acknowledged_is_removed()
    {
        await _server.OpenAsync("a", "graphql-ws");
        _server.Sender.Answer("a", SendOutcome.Gone);

        await _server.SendAsync("a", Init);

        (await _server.FindConnectionAsync("a")).ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ConnectAsync(string connectionId)
    {
        await _server.OpenAsync(connectionId, "graphql-ws");
        await _server.SendAsync(connectionId, Init);
        _server.Sender.MessagesTo(connectionId).ShouldBe([Ack]);
    }

    private static string Start(string id, string query, string variables = """{"topic":"t"}""") =>
        TestServer.Subscribe(id, query, variables).Replace("subscribe", "start", StringComparison.Ordinal);
}
