using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>What an application's interceptor decides about connections and operations.</summary>
public sealed class SocketInterceptorTests : IAsyncDisposable
{
    private const string Ack = """{"type":"connection_ack"}""";

    private readonly Interception _interception = new();
    private readonly FakeExecutor _executor = new();
    private readonly TestServer _server;

    public SocketInterceptorTests() => _server = new TestServer(builder => builder
        .AddSocketSessionInterceptor<TestSocketInterceptor>()
        .Services.AddSingleton(_interception).AddSingleton<Execution.IRequestExecutor>(_executor));

    [Fact]
    public async Task An_accepted_connection_is_acknowledged_with_one_read_and_one_write()
    {
        await InitAsync("a");

        _server.Sender.MessagesTo("a").ShouldBe([Ack]);
        _server.Store.Calls.Skip(1).ShouldBe(
            [nameof(ISubscriptionStore.FindConnectionAsync), nameof(ISubscriptionStore.AcknowledgeAsync)]);
    }

    [Fact]
    public async Task Extensions_are_the_payload_of_the_acknowledgement()
    {
        _interception.OnConnect = (_, _) => ConnectionStatus.Accept(
            new Dictionary<string, object?> { ["region"] = "eu", ["limits"] = new Dictionary<string, int> { ["rooms"] = 7 } });

        await InitAsync("a");

        _server.Sender.MessagesTo("a").ShouldBe(
            ["""{"type":"connection_ack","payload":{"limits":{"rooms":7},"region":"eu"}}"""]);
    }

    [Fact]
    public async Task A_rejected_connection_is_closed_and_its_record_removed()
    {
        _interception.OnConnect = (_, _) => ConnectionStatus.Reject("who are you?");

        await InitAsync("a");

        _server.Sender.MessagesTo("a").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBe(["a"]);
        (await _server.FindConnectionAsync("a")).ShouldBeNull();
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "Rejected");
    }

    [Theory]
    [InlineData("""{"token":"ada"}""", "ada")]
    [InlineData("{}", null)]
    [InlineData(null, null)]
    public async Task The_interceptor_reads_the_payload_of_the_init(string? payload, string? expected)
    {
        string? token = "unread";
        _interception.OnConnect = (_, message) =>
        {
            token = message.Payload.TryGetProperty("token", out var sent) ? sent.GetString() : null;
            return ConnectionStatus.Accept();
        };

        await InitAsync("a", payload);

        token.ShouldBe(expected);
    }

    [Fact]
    public async Task The_payload_is_read_as_a_type_through_its_type_info()
    {
        Dictionary<string, string>? read = null;
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        var typeInfo = (JsonTypeInfo<Dictionary<string, string>>)options.GetTypeInfo(typeof(Dictionary<string, string>));
        _interception.OnConnect = (_, message) =>
        {
            read = message.As(typeInfo);
            return ConnectionStatus.Accept();
        };

        await InitAsync("a", """{"token":"ada"}""");

        read.ShouldBe(new Dictionary<string, string> { ["token"] = "ada" });
    }

    [Fact]
    public async Task The_user_that_the_interceptor_sets_asks_from_then_on()
    {
        _interception.OnConnect = (session, _) =>
        {
            session.Connection.User!.FindFirst("sub")!.Value.ShouldBe("gateway");
            session.Connection.User = TestServer.User("token");
            return ConnectionStatus.Accept();
        };

        await InitAsync("a", user: TestServer.User("gateway"));
        await _server.SubscribeAsync("a", "1", "query viewer");

        _executor.Executed.ShouldHaveSingleItem().Request.User!.FindFirst("sub")!.Value.ShouldBe("token");
    }

    [Fact]
    public async Task Context_data_is_found_at_each_operation_and_at_the_close()
    {
        var seen = new List<object?>();
        _interception.OnConnect = (session, _) =>
        {
            session.Connection.ContextData["tenant"] = "acme";
            session.Connection.ContextData["rooms"] = new List<string> { "lobby", "attic" };
            session.Connection.ContextData["age"] = 7L;
            return ConnectionStatus.Accept();
        };
        _interception.OnRequest = (session, _, _) => seen.AddRange(session.Connection.ContextData.Values);
        _interception.OnClose = session => seen.Add(session.Connection.ContextData["tenant"]);

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "query x");
        await _server.DisconnectAsync("a");

        seen.Count.ShouldBe(4);
        seen[0].ShouldBe(7);
        seen[1].ShouldBe(new[] { "lobby", "attic" });
        seen[2].ShouldBe("acme");
        seen[3].ShouldBe("acme");
    }

    [Fact]
    public async Task Context_data_and_user_are_read_only_once_the_connection_is_accepted()
    {
        _interception.OnRequest = (session, _, _) =>
        {
            Should.Throw<NotSupportedException>(() => session.Connection.ContextData["late"] = 1);
            Should.Throw<InvalidOperationException>(() => session.Connection.User = null);
        };

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "query x");

        _server.Received("a")[0].ShouldBe("""{"id":"1","type":"next","payload":{"data":{"value":"done"}}}""");
    }

    [Fact]
    public async Task Context_data_may_take_its_limit_and_no_byte_more()
    {
        var length = ServerLimits.ContextDataBytes - """{"k":""}""".Length;
        _interception.OnConnect = (session, _) =>
        {
            session.Connection.ContextData["k"] = new string('x', session.Connection.Id == "a" ? length : length + 1);
            return ConnectionStatus.Accept();
        };

        await InitAsync("a");
        await InitAsync("b");

        _server.Sender.MessagesTo("a").ShouldBe([Ack]);
        _server.Sender.MessagesTo("b").ShouldBeEmpty();
        _server.Sender.Closed.ShouldBe(["b"]);
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "SessionNotKept" && entry.Message.Contains("8193"));
    }

    [Fact]
    public async Task Context_data_that_is_no_json_rejects_and_the_log_names_it()
    {
        _interception.OnConnect = (session, _) =>
        {
            session.Connection.ContextData["clock"] = TimeProvider.System;
            return ConnectionStatus.Accept();
        };

        await InitAsync("a");

        _server.Sender.Closed.ShouldBe(["a"]);
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "SessionNotKept" && entry.Message.Contains("'clock'"));
    }

    [Fact]
    public async Task Claims_beyond_their_limit_reject()
    {
        _interception.OnConnect = (session, _) =>
        {
            session.Connection.User = TestServer.User(new string('x', ServerLimits.PrincipalBytes));
            return ConnectionStatus.Accept();
        };

        await InitAsync("a");

        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_interceptor_that_throws_closes_so_that_the_client_tries_again()
    {
        _interception.OnConnect = (_, _) => throw new InvalidOperationException("thrown by the interceptor");

        await InitAsync("a");

        _server.Sender.Closed.ShouldBe(["a"]);
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "MessageThrew");
    }

    [Fact]
    public async Task A_payload_of_another_form_than_is_read_rejects()
    {
        _interception.OnConnect = (_, _) => throw new JsonException("no string");

        await InitAsync("a");

        _server.Sender.Closed.ShouldBe(["a"]);
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "Rejected");
    }

    [Fact]
    public async Task A_second_init_is_misuse_and_asks_nobody()
    {
        var asked = 0;
        _interception.OnConnect = (_, _) =>
        {
            asked++;
            return ConnectionStatus.Accept();
        };

        await InitAsync("a");
        await _server.SendAsync("a", """{"type":"connection_init"}""");

        asked.ShouldBe(1);
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_refused_operation_gets_the_errors_of_the_exception_and_is_not_executed()
    {
        _interception.OnRequest = (_, _, _) => throw new GraphQLException("not you");

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "query x");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"error","payload":[{"message":"not you"}]}"""]);
        _executor.Executed.ShouldBeEmpty();
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_interceptor_sees_what_the_client_sent()
    {
        var seen = new List<string?>();
        _interception.OnRequest = (session, id, request) => seen.AddRange(
        [
            session.Protocol, id, request.Document, request.OperationName, request.Variables.ToString(), request.Extensions.ToString(),
        ]);

        await InitAsync("a");
        await _server.SendAsync("a", """{"id":"1","type":"subscribe","payload":{"query":"query x","operationName":"x","extensions":{"authorization":{"token":"t"}}}}""");

        seen.ShouldBe(["graphql-transport-ws", "1", "query x", "x", "{}", """{"authorization":{"token":"t"}}"""]);
    }

    [Fact]
    public async Task State_and_user_of_an_operation_reach_its_execution()
    {
        _interception.OnRequest = (_, _, request) => request.SetGlobalState("tenant", "acme").SetUser(TestServer.User("ada"));

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "mutation x");

        var request = _executor.Executed.ShouldHaveSingleItem().Request;
        request.GlobalState.ShouldBe(new Dictionary<string, object?> { ["tenant"] = "acme" });
        request.User!.FindFirst("sub")!.Value.ShouldBe("ada");
    }

    [Fact]
    public async Task The_user_of_a_subscription_asks_at_its_events()
    {
        _interception.OnRequest = (_, _, request) => request.SetUser(TestServer.User("ada"));

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription viewer");
        await _server.PublishAsync("t", "hello");

        _executor.Executed.ShouldHaveSingleItem().Request.User!.FindFirst("sub")!.Value.ShouldBe("ada");
    }

    [Fact]
    public async Task A_subscription_whose_user_cannot_be_kept_is_refused()
    {
        _interception.OnRequest = (_, _, request) => request.SetUser(TestServer.User(new string('x', ServerLimits.PrincipalBytes)));

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription viewer");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("STATE_NOT_KEPT");
    }

    [Fact]
    public async Task State_that_a_subscription_reads_is_kept_for_its_events_and_no_other()
    {
        _interception.OnRequest = (_, _, request) => request
            .SetGlobalState("tenant", new Dictionary<string, object?> { ["name"] = "acme", ["rooms"] = new object?[] { 1, null, true } })
            .SetGlobalState("clock", TimeProvider.System);

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription tenant");
        await _server.PublishAsync("t", "hello");

        var state = _executor.Executed.ShouldHaveSingleItem().Request.GlobalState.ShouldHaveSingleItem();
        state.Key.ShouldBe("tenant");
        var tenant = state.Value.ShouldBeOfType<Dictionary<string, object?>>();
        tenant["name"].ShouldBe("acme");
        tenant["rooms"].ShouldBe(new object?[] { 1, null, true });
    }

    [Fact]
    public async Task Subscribers_of_different_state_get_results_of_their_own()
    {
        _executor.Execute = (_, request, _) => Task.FromResult(FakeExecutor.Data($"\"{request.GlobalState!["tenant"]}\""));
        _interception.OnRequest = (session, _, request) => request.SetGlobalState("tenant", session.Connection.Id[0].ToString());

        foreach (var connectionId in (string[])["a1", "a2", "b1"])
        {
            await InitAsync(connectionId);
            await _server.SubscribeAsync(connectionId, "1", "subscription tenant");
        }

        await _server.PublishAsync("t", "hello");

        _executor.Executed.Count.ShouldBe(2);
        _server.Received("a1").ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"value":"a"}}}"""]);
        _server.Received("a2").ShouldBe(_server.Received("a1"));
        _server.Received("b1").ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"value":"b"}}}"""]);
    }

    [Fact]
    public async Task Subscribers_whose_operation_reads_no_state_share_their_result()
    {
        _interception.OnRequest = (session, _, request) => request.SetGlobalState("tenant", session.Connection.Id);

        await InitAsync("a");
        await InitAsync("b");
        await _server.SubscribeAsync("a", "1", "subscription x");
        await _server.SubscribeAsync("b", "1", "subscription x");
        await _server.PublishAsync("t", "hello");

        _executor.Executed.ShouldHaveSingleItem().Request.GlobalState.ShouldBeNull();
    }

    [Fact]
    public async Task Equal_state_in_another_order_is_the_same()
    {
        var first = new Dictionary<string, object?> { ["x"] = 1, ["y"] = 2 };
        var second = new Dictionary<string, object?> { ["y"] = 2, ["x"] = 1 };
        _interception.OnRequest = (session, _, request) => request.SetGlobalState("tenant", session.Connection.Id == "a" ? first : second);

        await InitAsync("a");
        await InitAsync("b");
        await _server.SubscribeAsync("a", "1", "subscription tenant");
        await _server.SubscribeAsync("b", "1", "subscription tenant");
        await _server.PublishAsync("t", "hello");

        _executor.Executed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task State_that_is_read_and_no_json_refuses_the_subscription_and_names_it()
    {
        _interception.OnRequest = (_, _, request) => request.SetGlobalState("tenant", new[] { TimeProvider.System });

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription tenant");

        var error = _server.Received("a").ShouldHaveSingleItem();
        error.ShouldContain("STATE_NOT_KEPT");
        error.ShouldContain("'tenant' is or holds a System.TimeProvider");
    }

    [Fact]
    public async Task State_that_is_read_may_take_its_limit_and_no_byte_more()
    {
        var length = ServerLimits.GlobalStateBytes - """{"tenant":""}""".Length;
        _interception.OnRequest = (_, id, request) => request.SetGlobalState("tenant", new string('x', id == "1" ? length : length + 1));

        await InitAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription tenant");
        await _server.SubscribeAsync("a", "2", "subscription tenant");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("It takes 8193 bytes as JSON; at most 8192 are kept.");
    }

    [Fact]
    public async Task The_close_of_a_connection_that_was_not_accepted_is_not_told()
    {
        var closed = 0;
        _interception.OnClose = _ => closed++;

        await _server.OpenAsync("a");
        await _server.DisconnectAsync("a");

        closed.ShouldBe(0);
    }

    [Fact]
    public async Task An_interceptor_that_throws_at_the_close_does_not_keep_the_records()
    {
        _interception.OnClose = _ => throw new InvalidOperationException("thrown by the interceptor");

        await InitAsync("a");
        await _server.DisconnectAsync("a");

        (await _server.FindConnectionAsync("a")).ShouldBeNull();
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "CloseThrew");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task InitAsync(string connectionId, string? payload = null, ClaimsPrincipal? user = null)
    {
        (await _server.OpenAsync(connectionId, user: user)).StatusCode.ShouldBe(200);
        await _server.SendAsync(
            connectionId, payload is null ? """{"type":"connection_init"}""" : $$"""{"type":"connection_init","payload":{{payload}}}""");
    }
}
