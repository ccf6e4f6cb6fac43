using System.Text.Json;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>One event to its subscribers, and what may go wrong on the way to one of them.</summary>
public sealed class DeliveryTests : IAsyncDisposable
{
    private const string Hello = """{"id":"1","type":"next","payload":{"data":{"value":"hello"}}}""";

    private readonly TestServer _server = new();

    [Fact]
    public async Task Every_subscription_of_the_topic_gets_the_event_and_no_other_does()
    {
        await _server.ConnectAsync("a", "b", "c");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        await _server.SubscribeAsync("b", "2", "subscription y");
        await _server.SubscribeAsync("c", "1", "subscription x", """{"topic":"other"}""");

        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBe([Hello]);
        _server.Received("b").Order().ShouldBe([Hello, Hello.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)]);
        _server.Received("c").ShouldBeEmpty();
        Delivered().ShouldBe("Delivered an event of topic t: 3 matched, 3 sent, 0 gone, 0 throttled, 0 failed in 0 ms");
    }

    [Fact]
    public async Task A_shape_is_executed_once_and_its_message_read_once()
    {
        var connections = Enumerable.Range(0, 200).Select(index => $"c{index}").ToArray();
        await _server.ConnectAsync(connections);

        foreach (var connection in connections)
        {
            await _server.SubscribeAsync(connection, "1", "subscription x");
            await _server.SubscribeAsync(connection, "2", "subscription y");
        }

        await _server.PublishAsync("t", "hello");

        connections.ShouldAllBe(connection => _server.Received(connection).Length == 2);
        _server.Executor.Executed.Count.ShouldBe(2);
        _server.Executor.MessagesRead.ShouldBe(1);
    }

    [Fact]
    public async Task A_topic_nobody_listens_to_costs_one_read_and_nothing_else()
    {
        await _server.PublishAsync("t", "hello");

        _server.Store.Calls.ShouldBe([nameof(ISubscriptionStore.ReadSubscribersAsync)]);
        _server.Executor.MessagesRead.ShouldBe(0);
    }

    [Fact]
    public async Task Other_variables_are_another_shape()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x", """{"topic":"t","x":1}""");
        await _server.SubscribeAsync("b", "1", "subscription x", """{"topic":"t","x":2}""");

        await _server.PublishAsync("t", "hello");

        _server.Executor.Executed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_operation_reads_who_asks_each_user_has_a_shape()
    {
        await _server.ConnectAsync("a1", TestServer.User("ann"));
        await _server.ConnectAsync("a2", TestServer.User("ann"));
        await _server.ConnectAsync("b", TestServer.User("bob"));
        await _server.ConnectAsync("c");
        _server.Executor.Execute = (_, request, _) =>
            Task.FromResult(FakeExecutor.Data(JsonSerializer.Serialize(request.User?.FindFirst("sub")?.Value)));

        foreach (var connection in (string[])["a1", "a2", "b", "c"])
        {
            await _server.SubscribeAsync(connection, "1", "subscription viewer");
        }

        await _server.PublishAsync("t", "hello");

        _server.Executor.Executed.Count.ShouldBe(3);
        _server.Received("a1").ShouldHaveSingleItem().ShouldContain("ann");
        _server.Received("a2").ShouldHaveSingleItem().ShouldContain("ann");
        _server.Received("b").ShouldHaveSingleItem().ShouldContain("bob");
        _server.Received("c").ShouldHaveSingleItem().ShouldContain("null");
    }

    [Fact]
    public async Task Where_it_does_not_all_users_share_one_and_nobody_asks()
    {
        await _server.ConnectAsync("a", TestServer.User("ann"));
        await _server.ConnectAsync("b", TestServer.User("bob"));
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");

        await _server.PublishAsync("t", "hello");

        _server.Executor.Executed.ShouldHaveSingleItem().Request.User.ShouldBeNull();
    }

    [Fact]
    public async Task Events_reach_a_subscription_in_the_order_in_which_they_were_published()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        _server.Executor.Execute = PublishOnMutation("1", "2", "3", "4", "5");

        await _server.HttpAsync(body: """{"query":"mutation x"}""");

        Values("a").ShouldBe(["1", "2", "3", "4", "5"]);
        Values("b").ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Fact]
    public async Task A_connection_that_is_gone_is_removed_once_and_the_others_get_theirs()
    {
        await _server.ConnectAsync("a", "b", "c");
        await _server.SubscribeAsync("b", "1", "subscription x");
        await _server.SubscribeAsync("b", "2", "subscription x");
        await _server.SubscribeAsync("b", "3", "subscription y");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("c", "1", "subscription y");
        _server.Sender.Answer("b", SendOutcome.Gone);

        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBe([Hello]);
        _server.Received("c").ShouldBe([Hello]);
        _server.Store.Calls.Count(call => call == nameof(ISubscriptionStore.RemoveGoneAsync)).ShouldBe(1);
        Delivered().ShouldContain("5 matched, 2 sent, 3 gone");
        await _server.PublishAsync("t", "again");
        Delivered().ShouldContain("2 matched, 2 sent, 0 gone");
    }

    [Theory]
    [InlineData(SendOutcome.Throttled)]
    [InlineData(SendOutcome.Failed)]
    public async Task A_gateway_that_throttles_or_fails_is_tried_again(SendOutcome outcome)
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        _server.Sender.Answer("a", outcome, outcome, SendOutcome.Sent);

        await _server.PassTimeUntilAsync(_server.PublishAsync("t", "hello"));

        _server.Received("a").ShouldBe([Hello]);
        _server.Received("b").ShouldBe([Hello]);
        Delivered().ShouldContain("2 matched, 2 sent");
    }

    [Theory]
    [InlineData(SendOutcome.Throttled, "1 throttled, 0 failed")]
    [InlineData(SendOutcome.Failed, "0 throttled, 1 failed")]
    public async Task It_is_not_tried_for_ever_and_its_subscription_stays(SendOutcome outcome, string counted)
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        _server.Sender.Answer("a", outcome);

        await _server.PassTimeUntilAsync(_server.PublishAsync("t", "hello"));

        // One more for the acknowledgement.
        _server.Sender.AttemptsTo("a").ShouldBeInRange(3, 9);
        _server.Received("b").ShouldBe([Hello]);
        Delivered().ShouldContain(counted);
        _server.Sender.Answer("a", SendOutcome.Sent);
        await _server.PublishAsync("t", "again");
        Values("a").ShouldBe(["again"]);
    }

    [Fact]
    public async Task After_the_time_limit_each_recipient_still_has_its_first_attempt()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");
        _server.Sender.Answer("a", SendOutcome.Throttled);
        _server.Sender.BeforeSend = (_, _) =>
        {
            _server.Time.Advance(TimeSpan.FromSeconds(11));
            return Task.CompletedTask;
        };

        await _server.PublishAsync("t", "hello");

        _server.Sender.AttemptsTo("a").ShouldBe(2);
        Delivered().ShouldContain("1 throttled");
    }

    [Fact]
    public async Task A_message_that_the_gateway_finds_too_large_ends_its_operation_with_an_error()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        _server.Sender.Answer("a", SendOutcome.TooLarge, SendOutcome.Sent);

        await _server.PublishAsync("t", "hello");
        await _server.PublishAsync("t", "again");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("RESULT_TOO_LARGE");
        Values("b").ShouldBe(["hello", "again"]);
    }

    [Theory]
    [InlineData(0, "next")]
    [InlineData(1, "error")]
    [InlineData(100_000, "error")]
    public async Task A_message_may_have_131072_bytes_and_no_more(int excess, string type)
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");
        var frame = Hello.Replace("hello", "", StringComparison.Ordinal).Length;

        await _server.PublishAsync("t", new string('x', ProtocolLimits.MessageBytes - frame + excess));

        _server.Received("a").ShouldHaveSingleItem().ShouldContain($"\"type\":\"{type}\"");
    }

    [Fact]
    public async Task A_gateway_that_refuses_is_not_tried_again_and_logged_once()
    {
        await _server.ConnectAsync("a", "b", "c");

        foreach (var connection in (string[])["a", "b", "c"])
        {
            await _server.SubscribeAsync(connection, "1", "subscription x");
            _server.Sender.Answer(connection, SendOutcome.Refused);
        }

        await _server.PublishAsync("t", "hello");

        _server.Sender.AttemptsTo("a").ShouldBe(2);
        Delivered().ShouldContain("3 matched, 0 sent, 0 gone, 0 throttled, 3 failed");
        _server.Logs.Entries.Count(entry => entry.Level == LogLevel.Critical).ShouldBe(1);
    }

    [Fact]
    public async Task A_sender_that_throws_does_not_stop_the_others()
    {
        await _server.ConnectAsync("a", "b", "c");

        foreach (var connection in (string[])["a", "b", "c"])
        {
            await _server.SubscribeAsync(connection, "1", "subscription x");
        }

        _server.Sender.BeforeSend = (connection, _) =>
            connection == "b" ? throw new InvalidOperationException("thrown by the sender") : Task.CompletedTask;

        await _server.PassTimeUntilAsync(_server.PublishAsync("t", "hello"));

        _server.Received("a").ShouldBe([Hello]);
        _server.Received("c").ShouldBe([Hello]);
        Delivered().ShouldContain("3 matched, 2 sent, 0 gone, 0 throttled, 1 failed");
    }

    [Fact]
    public async Task A_shape_that_fails_does_not_stop_the_others()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription broken");
        await _server.SubscribeAsync("b", "1", "subscription x");
        _server.Executor.Execute = (operation, request, _) => operation.Document.Contains("broken", StringComparison.Ordinal)
            ? throw new InvalidOperationException("secret")
            : Task.FromResult(FakeExecutor.Data((string)request.EventMessage!));

        await _server.PublishAsync("t", "hello");
        await _server.PublishAsync("t", "again");

        var error = _server.Received("a").ShouldHaveSingleItem();
        error.ShouldContain("INTERNAL_SERVER_ERROR");
        error.ShouldNotContain("secret");
        Values("b").ShouldBe(["hello", "again"]);
    }

    [Fact]
    public async Task A_document_that_a_new_schema_refuses_ends_its_subscriptions_with_the_errors()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription y");
        _server.Executor.Refused.Add("subscription x");

        await _server.PublishAsync("t", "hello");
        await _server.PublishAsync("t", "again");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"error","payload":[{"message":"Syntax Error"}]}"""]);
        Values("b").ShouldBe(["hello", "again"]);
    }

    [Fact]
    public async Task A_result_without_data_ends_its_subscriptions_with_the_errors()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");
        _server.Executor.Execute = (_, _, _) => Task.FromResult(FakeExecutor.Error("bad variables"));

        await _server.PublishAsync("t", "hello");
        await _server.PublishAsync("t", "again");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"error","payload":[{"message":"bad variables"}]}"""]);
    }

    [Fact]
    public async Task A_subscription_that_the_client_completes_meanwhile_gets_no_error()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");
        _server.Executor.Execute = async (_, _, _) =>
        {
            await _server.SendAsync("a", """{"id":"1","type":"complete"}""");
            return FakeExecutor.Error("bad variables");
        };

        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBeEmpty();
        Delivered().ShouldContain("1 matched, 0 sent, 1 gone");
    }

    [Fact]
    public async Task A_store_that_fails_half_way_is_an_error_and_those_it_gave_have_their_event()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription y");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.ReadSubscribersAsync));
        _server.Store.BatchesBeforeFailure = 1;

        await Should.ThrowAsync<SubscriptionStoreException>(() => _server.PublishAsync("t", "hello"));

        (_server.Received("a").Length + _server.Received("b").Length).ShouldBe(1);
        Delivered().ShouldContain("1 matched, 1 sent");
    }

    [Fact]
    public async Task No_more_messages_than_allowed_are_under_way_at_once()
    {
        var connections = Enumerable.Range(0, 300).Select(index => $"c{index}").ToArray();
        await _server.ConnectAsync(connections);

        foreach (var connection in connections)
        {
            await _server.SubscribeAsync(connection, "1", "subscription x");
        }

        var (underWay, most) = (0, 0);
        _server.Sender.BeforeSend = async (_, _) =>
        {
            var now = Interlocked.Increment(ref underWay);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
        };

        await _server.PublishAsync("t", "hello");

        most.ShouldBeInRange(1, new ServerOptions().MaxConcurrentSends);
        connections.ShouldAllBe(connection => _server.Received(connection).SequenceEqual(new[] { Hello }));
    }

    [Fact]
    public async Task Completing_a_topic_leaves_a_subscription_alone_that_has_taken_the_id_meanwhile()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");
        _server.Store.Before = async (_, call) =>
        {
            if (call == nameof(ISubscriptionStore.EndOperationAsync))
            {
                await _server.SendAsync("a", """{"id":"1","type":"complete"}""");
                await _server.SubscribeAsync("a", "1", "subscription x", """{"topic":"other"}""");
            }
        };

        await _server.CompleteTopicAsync("t");
        await _server.PublishAsync("other", "hello");

        _server.Received("a").ShouldBe([Hello]);
    }

    [Fact]
    public async Task Completing_a_topic_ends_its_subscriptions()
    {
        await _server.ConnectAsync("a", "b", "c");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "2", "subscription y");
        await _server.SubscribeAsync("c", "3", "subscription y");
        _server.Sender.Answer("c", SendOutcome.Gone);

        await _server.CompleteTopicAsync("t");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"complete"}"""]);
        _server.Received("b").ShouldBe(["""{"id":"2","type":"complete"}"""]);
        (await _server.FindConnectionAsync("c")).ShouldBeNull();
        Delivered().ShouldContain("0 matched");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Func<FakeOperation, Execution.OperationRequest, CancellationToken, Task<Execution.OperationResult>> PublishOnMutation(
        params string[] messages) => PublishingTests.PublishOnMutation("t", messages);

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); now > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }

    private string[] Values(string connectionId) => [.. _server.Received(connectionId).Select(message =>
        JsonDocument.Parse(message).RootElement.GetProperty("payload").GetProperty("data").GetProperty("value").GetString()!)];

    private string Delivered() => _server.Logs.Entries.Last(entry => entry.Event == "Delivered").Message;
}
