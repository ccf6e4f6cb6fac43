using System.Text.Json;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>The life of an operation on a connection.</summary>
public sealed class OperationTests : IAsyncDisposable
{
    private const string Next = """{"id":"1","type":"next","payload":{"data":{"value":"done"}}}""";
    private const string Complete = """{"id":"1","type":"complete"}""";

    private readonly TestServer _server = new();

    [Theory]
    [InlineData("query x")]
    [InlineData("mutation x")]
    public async Task A_query_or_mutation_gets_next_and_complete(string query)
    {
        await _server.ConnectAsync("a");

        await _server.SubscribeAsync("a", "1", query, """{"x":1}""");

        _server.Received("a").ShouldBe([Next, Complete]);
        _server.Executor.Executed.ShouldHaveSingleItem().Request.Variables.ToArray().ShouldBe("""{"x":1}"""u8.ToArray());
    }

    [Fact]
    public async Task A_subscription_is_recorded_and_nothing_is_executed_or_sent()
    {
        await _server.ConnectAsync("a");

        await _server.SubscribeAsync("a", "1", "subscription x");

        _server.Received("a").ShouldBeEmpty();
        _server.Executor.Executed.ShouldBeEmpty();
        _server.Store.Calls.Skip(2).ShouldBe([nameof(ISubscriptionStore.FindConnectionAsync), nameof(ISubscriptionStore.AddSubscriptionAsync)]);
    }

    [Fact]
    public async Task A_document_that_cannot_be_prepared_gets_an_error_and_ends_only_its_operation()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");

        await _server.SubscribeAsync("a", "2", "nonsense");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBe([
            """{"id":"2","type":"error","payload":[{"message":"Syntax Error"}]}""",
            """{"id":"1","type":"next","payload":{"data":{"value":"hello"}}}""",
        ]);
    }

    [Fact]
    public async Task A_subscription_that_cannot_be_opened_gets_an_error_and_its_id_is_free()
    {
        await _server.ConnectAsync("a");

        await _server.SubscribeAsync("a", "1", "subscription x", "{}");
        await _server.SubscribeAsync("a", "1", "query x");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"error","payload":[{"message":"No topic"}]}""", Next, Complete]);
    }

    [Fact]
    public async Task A_request_error_gets_an_error_and_never_a_complete()
    {
        await _server.ConnectAsync("a");
        _server.Executor.Execute = (_, _, _) => Task.FromResult(FakeExecutor.Error("bad variables"));

        await _server.SubscribeAsync("a", "1", "query x");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"error","payload":[{"message":"bad variables"}]}"""]);
    }

    [Theory]
    [InlineData("subscription x")]
    [InlineData("query x")]
    public async Task An_id_that_is_in_use_gets_an_error_and_closes(string second)
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");

        await _server.SubscribeAsync("a", "1", second);

        _server.Received("a").ShouldBe([
            """{"id":"1","type":"error","payload":[{"message":"Subscriber for 1 already exists","extensions":{"code":"CONNECTION_CLOSED","closeCode":4409}}]}""",
        ]);
        _server.Sender.Closed.ShouldBe(["a"]);
        _server.Executor.Executed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_is_in_use_while_a_mutation_runs()
    {
        await _server.ConnectAsync("a");
        _server.Executor.Execute = async (_, _, _) =>
        {
            await _server.SubscribeAsync("a", "1", "subscription x");
            return FakeExecutor.Data("1");
        };

        await _server.SubscribeAsync("a", "1", "mutation x");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("4409");
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_id_is_free_again_after_complete_and_on_another_connection()
    {
        await _server.ConnectAsync("a", "b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        await _server.SendAsync("a", Complete);
        _server.Time.Advance(TimeSpan.FromSeconds(1));

        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("hello");
        _server.Received("b").ShouldHaveSingleItem().ShouldContain("hello");
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_complete_ends_the_subscription_silently_and_an_unknown_one_is_ignored()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");

        await _server.SendAsync("a", Complete);
        await _server.SendAsync("a", Complete);
        await _server.SendAsync("a", """{"id":"unknown","type":"complete"}""");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("subscription x")]
    [InlineData("mutation x")]
    public async Task A_complete_that_overtakes_its_subscribe_wins(string query)
    {
        await _server.ConnectAsync("a");
        var received = _server.Time.GetUtcNow();

        await _server.SendAsync("a", Complete, received.AddMilliseconds(1));
        await _server.SendAsync("a", TestServer.Subscribe("1", query), received);
        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldBeEmpty();
        _server.Executor.Executed.ShouldBeEmpty();
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_of_one_connection_that_are_handled_at_once_leave_what_the_last_one_says()
    {
        await _server.ConnectAsync("a");
        var received = _server.Time.GetUtcNow();

        for (var round = 0; round < 100; round++)
        {
            var (subscribed, completed) = (received.AddMilliseconds(2 * round), received.AddMilliseconds((2 * round) + 1));

            (string Message, DateTimeOffset ReceivedAt)[] atOnce =
            [
                (TestServer.Subscribe("1", "subscription x"), subscribed),
                (Complete, completed),
                (TestServer.Subscribe($"kept {round}", "subscription x"), subscribed),
            ];

            await Parallel.ForEachAsync(
                atOnce,
                TestContext.Current.CancellationToken,
                async (sent, _) => await _server.SendAsync("a", sent.Message, sent.ReceivedAt));
        }

        await _server.PublishAsync("t", "hello");

        _server.Received("a").Select(message => JsonDocument.Parse(message).RootElement.GetProperty("id").GetString()).Order()
            .ShouldBe(Enumerable.Range(0, 100).Select(round => $"kept {round}").Order());
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_result_is_dropped_where_the_client_completed_meanwhile()
    {
        await _server.ConnectAsync("a");
        _server.Executor.Execute = async (_, _, _) =>
        {
            await _server.SendAsync("a", Complete);
            return FakeExecutor.Data("1");
        };

        await _server.SubscribeAsync("a", "1", "mutation x");

        _server.Received("a").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_user_of_the_connection_asks()
    {
        await _server.ConnectAsync("a", TestServer.User("ann"));

        await _server.SubscribeAsync("a", "1", "query viewer");

        _server.Executor.Executed.ShouldHaveSingleItem().Request.User!.FindFirst("sub")!.Value.ShouldBe("ann");
    }

    [Fact]
    public async Task A_result_that_fits_into_no_message_becomes_an_error()
    {
        await _server.ConnectAsync("a");
        _server.Executor.Execute = (_, _, _) =>
            Task.FromResult(FakeExecutor.Data("\"" + new string('x', ProtocolLimits.MessageBytes) + "\""));

        await _server.SubscribeAsync("a", "1", "query x");

        Code(_server.Received("a").ShouldHaveSingleItem()).ShouldBe("RESULT_TOO_LARGE");
    }

    [Fact]
    public async Task A_result_that_the_gateway_finds_too_large_becomes_an_error()
    {
        await _server.ConnectAsync("a");
        _server.Sender.Answer("a", SendOutcome.TooLarge, SendOutcome.Sent);

        await _server.SubscribeAsync("a", "1", "query x");

        Code(_server.Received("a").ShouldHaveSingleItem()).ShouldBe("RESULT_TOO_LARGE");
    }

    [Fact]
    public async Task Errors_that_fit_into_no_message_become_one_that_does()
    {
        await _server.ConnectAsync("a");
        _server.Executor.Execute = (_, _, _) => Task.FromResult(FakeExecutor.Error(new string('x', ProtocolLimits.MessageBytes)));

        await _server.SubscribeAsync("a", "1", "query x");

        Code(_server.Received("a").ShouldHaveSingleItem()).ShouldBe("RESULT_TOO_LARGE");
    }

    [Theory]
    [InlineData("query x", nameof(ISubscriptionStore.FindConnectionAsync))]
    [InlineData("query x", nameof(ISubscriptionStore.AddOperationAsync))]
    [InlineData("subscription x", nameof(ISubscriptionStore.AddSubscriptionAsync))]
    public async Task A_store_that_fails_gets_an_error_that_says_try_again(string query, string failing)
    {
        await _server.ConnectAsync("a");
        _server.Store.Failing.Add(failing);

        await _server.SubscribeAsync("a", "1", query);

        Code(_server.Received("a").ShouldHaveSingleItem()).ShouldBe("SERVICE_UNAVAILABLE");
        _server.Executor.Executed.ShouldBeEmpty();
        _server.Sender.Closed.ShouldBeEmpty();
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "MessageFailed");
    }

    [Fact]
    public async Task What_was_executed_is_answered_also_where_the_store_fails_afterwards()
    {
        await _server.ConnectAsync("a");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.EndOperationAsync));

        await _server.SubscribeAsync("a", "1", "mutation x");

        _server.Received("a").ShouldBe([Next, Complete]);
    }

    [Fact]
    public async Task A_complete_that_the_store_fails_is_logged()
    {
        await _server.ConnectAsync("a");
        _server.Store.Failing.Add(nameof(ISubscriptionStore.CompleteOperationAsync));

        await _server.SendAsync("a", Complete);

        _server.Received("a").ShouldBeEmpty();
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "MessageFailed");
    }

    [Fact]
    public async Task An_unexpected_exception_is_logged_masked_and_frees_the_id()
    {
        await _server.ConnectAsync("a");
        _server.Executor.Execute = (_, _, _) => throw new InvalidOperationException("secret");

        await _server.SubscribeAsync("a", "1", "query x");

        Code(_server.Received("a").ShouldHaveSingleItem()).ShouldBe("INTERNAL_SERVER_ERROR");
        _server.Received("a")[0].ShouldNotContain("secret");
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "MessageThrew");
        (await _server.EndOperationAsync("a", "1")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cancelled_invocation_tells_the_client_and_frees_the_id()
    {
        await _server.ConnectAsync("a");
        using var cancellation = new CancellationTokenSource();
        _server.Executor.Execute = async (_, _, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return FakeExecutor.Data("1");
        };

        await _server.SendAsync("a", TestServer.Subscribe("1", "query x"), cancellation: cancellation.Token);

        Code(_server.Received("a").ShouldHaveSingleItem()).ShouldBe("HC0049");
        (await _server.EndOperationAsync("a", "1")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_text_that_is_no_Unicode_or_an_id_that_is_too_long_ends_only_its_operation()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");

        await _server.SubscribeAsync("a", "2", "query x", """{"x":"\ud800"}""");
        await _server.SubscribeAsync("a", new string('x', 129), "query x");
        await _server.PublishAsync("t", "hello");

        _server.Received("a").Length.ShouldBe(3);
        Code(_server.Received("a")[0]).ShouldBe("BAD_REQUEST");
        Code(_server.Received("a")[1]).ShouldBe("BAD_REQUEST");
        _server.Received("a")[2].ShouldContain("hello");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string? Code(string error)
    {
        using var message = JsonDocument.Parse(error);
        message.RootElement.GetProperty("type").GetString().ShouldBe("error");
        return message.RootElement.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
