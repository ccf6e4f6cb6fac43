using System.Text;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Events that requests publish.</summary>
public sealed class PublishingTests : IAsyncDisposable
{
    private readonly TestServer _server = new();

    [Fact]
    public async Task A_mutation_over_HTTP_is_answered_when_its_events_are_delivered()
    {
        await ListenAsync();
        _server.Executor.Execute = PublishOnMutation("t", "hello");

        var response = await _server.HttpAsync(body: """{"query":"mutation x"}""");

        response.StatusCode.ShouldBe(200);
        _server.Received("a").ShouldHaveSingleItem().ShouldContain("hello");
    }

    [Fact]
    public async Task A_mutation_over_a_socket_is_answered_when_its_events_are_delivered_to_others_and_itself()
    {
        await ListenAsync();
        await _server.ConnectAsync("b");
        await _server.SubscribeAsync("b", "1", "subscription x");
        _server.Executor.Execute = PublishOnMutation("t", "hello");

        await _server.SubscribeAsync("b", "2", "mutation x");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("hello");
        _server.Received("b").ShouldBe([
            """{"id":"1","type":"next","payload":{"data":{"value":"hello"}}}""",
            """{"id":"2","type":"next","payload":{"data":{"value":"done"}}}""",
            """{"id":"2","type":"complete"}""",
        ]);
    }

    [Fact]
    public async Task Nothing_is_delivered_while_the_mutation_still_executes()
    {
        await ListenAsync();
        var deliveredMeanwhile = -1;
        var publish = PublishOnMutation("t", "hello");
        _server.Executor.Execute = async (operation, request, cancellationToken) =>
        {
            var result = await publish(operation, request, cancellationToken);

            if (operation.Type == OperationType.Mutation)
            {
                deliveredMeanwhile = _server.Received("a").Length;
            }

            return result;
        };

        await _server.HttpAsync(body: """{"query":"mutation x"}""");

        deliveredMeanwhile.ShouldBe(0);
        _server.Received("a").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(false, """{"errors":[EVENTS],"data":{"value":"done"}}""")]
    [InlineData(true, """{"errors":[EVENTS,{"message":"m"}],"data":null}""")]
    public async Task A_mutation_whose_events_cannot_be_delivered_says_so_beside_its_data(bool hasErrors, string expected)
    {
        await ListenAsync();
        _server.Store.Failing.Add(nameof(ISubscriptionStore.ReadSubscribersAsync));
        var publish = PublishOnMutation("t", "hello");
        _server.Executor.Execute = async (operation, request, cancellationToken) =>
        {
            var result = await publish(operation, request, cancellationToken);
            return hasErrors
                ? new OperationResult("""{"errors":[{"message":"m"}],"data":null}"""u8.ToArray(), """[{"message":"m"}]"""u8.ToArray(), true)
                : result;
        };

        var response = await _server.HttpAsync(body: """{"query":"mutation x"}""");

        response.StatusCode.ShouldBe(200);
        Encoding.UTF8.GetString(response.Body.Span).ShouldBe(expected.Replace(
            "EVENTS",
            """{"message":"The mutation took place, but its events could not be delivered to all subscribers.","extensions":{"code":"EVENTS_NOT_DELIVERED"}}""",
            StringComparison.Ordinal));
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "EventNotDelivered");
    }

    [Fact]
    public async Task A_mutation_that_is_cancelled_while_its_events_go_out_is_answered_with_what_took_place()
    {
        await ListenAsync();
        await _server.ConnectAsync("b");
        using var cancellation = new CancellationTokenSource();
        _server.Executor.Execute = PublishOnMutation("t", "hello");
        _server.Sender.BeforeSend = async (connectionId, token) =>
        {
            if (connectionId == "a")
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
            }
        };

        await _server.SendAsync("b", TestServer.Subscribe("2", "mutation x"), cancellation: cancellation.Token);

        _server.Received("b").Length.ShouldBe(2);
        _server.Received("b")[0].ShouldContain("EVENTS_NOT_DELIVERED");
        _server.Received("b")[0].ShouldContain("""{"value":"done"}""");
        (await _server.EndOperationAsync("b", "2")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mutation_can_complete_a_topic_after_its_last_event()
    {
        await ListenAsync();
        _server.Executor.Execute = async (operation, request, cancellationToken) =>
        {
            if (operation.Type != OperationType.Mutation)
            {
                return FakeExecutor.Data((string)request.EventMessage!);
            }

            var sender = request.Services.GetRequiredService<ITopicEventSender>();
            await sender.SendAsync("t", "last", cancellationToken);
            await sender.CompleteAsync("t");
            await sender.SendAsync("t", "too late", cancellationToken);
            return FakeExecutor.Data("\"done\"");
        };

        await _server.HttpAsync(body: """{"query":"mutation x"}""");

        _server.Received("a").ShouldBe([
            """{"id":"1","type":"next","payload":{"data":{"value":"last"}}}""",
            """{"id":"1","type":"complete"}""",
        ]);
    }

    [Fact]
    public async Task What_is_published_while_an_event_is_executed_is_dropped()
    {
        await ListenAsync();
        _server.Executor.Execute = async (_, request, cancellationToken) =>
        {
            await request.Services.GetRequiredService<ITopicEventSender>().SendAsync("t", "again", cancellationToken);
            return FakeExecutor.Data((string)request.EventMessage!);
        };

        await _server.PublishAsync("t", "hello");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("hello");
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "NestedEventsDropped");
    }

    [Fact]
    public async Task A_topic_has_1_to_1024_bytes()
    {
        await Should.ThrowAsync<ArgumentException>(() => _server.PublishAsync("", "hello"));
        await Should.ThrowAsync<ArgumentException>(() => _server.PublishAsync(new string('é', 513), "hello"));
        await _server.PublishAsync(new string('é', 512), "hello");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>A mutation publishes the messages; an event's result is its message.</summary>
    internal static Func<FakeOperation, OperationRequest, CancellationToken, Task<OperationResult>> PublishOnMutation(
        string topic, params string[] messages) => async (operation, request, cancellationToken) =>
    {
        if (operation.Type != OperationType.Mutation)
        {
            return FakeExecutor.Data((string)request.EventMessage!);
        }

        var sender = request.Services.GetRequiredService<ITopicEventSender>();

        foreach (var message in messages)
        {
            await sender.SendAsync(topic, message, cancellationToken);
        }

        return FakeExecutor.Data("\"done\"");
    };

    private async Task ListenAsync()
    {
        await _server.ConnectAsync("a");
        await _server.SubscribeAsync("a", "1", "subscription x");
    }
}
