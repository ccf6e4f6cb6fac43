using System.Text;
using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

public abstract partial class SubscriptionStoreContract
{
    [Fact]
    public async Task A_topic_without_subscribers_is_empty() => (await ReadAsync(Samples.Topic())).ShouldBeEmpty();

    [Fact]
    public async Task A_subscription_is_seen_with_its_shape_and_document_as_soon_as_it_is_added()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape() with { OperationName = "Chat", Principal = """{"sub":"ada"}""", GlobalState = """{"tenant":"acme"}""" };
        var operation = Samples.Operation(Samples.ConnectionId());

        var added = await Store.AddSubscriptionAsync(operation, new(topic, shape, "graphql-ws"), Token);

        added.Outcome.ShouldBe(AddOperationOutcome.Added);
        var batch = (await ReadAsync(topic)).ShouldHaveSingleItem();
        (batch.Shape with { Document = null }).ShouldBe(shape with { Document = null });
        batch.Subscribers.ShouldBe([new(operation.ConnectionId, operation.Id, "graphql-ws", added.Token!)]);
        (await OtherStore.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBe(shape.Document);
    }

    [Fact]
    public async Task Subscribers_come_shape_by_shape()
    {
        var topic = Samples.Topic();
        Shape[] shapes = [Samples.Shape(), Samples.Shape() with { Variables = null }, Samples.Shape()];
        var expected = new HashSet<(string Shape, string OperationId)>();
        for (var index = 0; index < 30; index++)
        {
            var operation = Samples.Operation(Samples.ConnectionId());
            var shape = shapes[index % shapes.Length];
            expected.Add((shape.Key, operation.Id));
            await (index % 2 == 0 ? Store : OtherStore).AddSubscriptionAsync(operation, Samples.To(topic, shape), Token);
        }

        var batches = await ReadAsync(topic);

        batches.SelectMany(batch => batch.Subscribers.Select(subscriber => (batch.Shape.Key, subscriber.OperationId)))
            .ShouldBe(expected, ignoreOrder: true);
        var inOrder = batches.Select(batch => batch.Shape).ToList();
        inOrder.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(shapes.Length);
        inOrder.ShouldBe(inOrder.OrderBy(shape => shape.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Topics_do_not_mix_whatever_their_names()
    {
        var topic = Samples.Topic();
        string[] topics = [topic, $"{topic}#0", $"{topic}#1", $"{topic}_", $"{topic}_ü", $"{topic}_🚀"];
        foreach (var name in topics)
        {
            await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId(), name), Samples.To(name, Samples.Shape()), Token);
        }

        foreach (var name in topics)
        {
            (await ReadOperationIdsAsync(name)).ShouldBe([name]);
        }
    }

    [Fact]
    public async Task Ids_come_back_as_they_were_given()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        string[] connectionIds = ["a=", "a#b=", "a~#~1b", "#", "~", new string('x', 300), "Verbindung-ü"];
        string[] operationIds = ["1", "#", "1#2", "ü🚀", new string('y', 128), " ", "~0"];
        var connections = connectionIds.Select(id => id + Samples.ConnectionId()).ToArray();
        var expected = new List<(string, string)>();
        foreach (var connectionId in connections)
        {
            foreach (var operationId in operationIds)
            {
                expected.Add((connectionId, operationId));
                (await Store.AddSubscriptionAsync(Samples.Operation(connectionId, operationId), Samples.To(topic, shape), Token))
                    .Outcome.ShouldBe(AddOperationOutcome.Added);
            }
        }

        (await ReadAsync(topic)).SelectMany(batch => batch.Subscribers)
            .Select(subscriber => (subscriber.ConnectionId, subscriber.OperationId))
            .ShouldBe(expected, ignoreOrder: true);

        foreach (var connectionId in connections)
        {
            await OtherStore.RemoveConnectionAsync(connectionId, Token);
        }

        (await ReadAsync(topic)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_topic_of_1024_bytes_is_taken()
    {
        var topic = (Samples.Topic() + new string('t', 1024))[..1024];
        Encoding.UTF8.GetByteCount(topic).ShouldBe(1024);

        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId(), "1"), Samples.To(topic, Samples.Shape()), Token);

        (await ReadOperationIdsAsync(topic)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_completed_subscription_hears_nothing_more()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        var operation = Samples.Operation(Samples.ConnectionId());
        var neighbour = Samples.Operation(operation.ConnectionId);
        await Store.AddSubscriptionAsync(operation, Samples.To(topic, shape), Token);
        await Store.AddSubscriptionAsync(neighbour, Samples.To(topic, shape), Token);

        await OtherStore.CompleteOperationAsync(operation.ConnectionId, operation.Id, Samples.ReceivedAt, Token);

        (await ReadOperationIdsAsync(topic)).ShouldBe([neighbour.Id]);
    }

    [Fact]
    public async Task An_ended_subscription_hears_nothing_more()
    {
        var topic = Samples.Topic();
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token);

        (await OtherStore.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token)).ShouldBeTrue();

        (await ReadAsync(topic)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_completed_id_may_listen_to_something_else()
    {
        var (first, second) = (Samples.Topic(), Samples.Topic());
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddSubscriptionAsync(operation, Samples.To(first, Samples.Shape()), Token);
        await Store.CompleteOperationAsync(operation.ConnectionId, operation.Id, Samples.ReceivedAt, Token);

        var again = operation with { ReceivedAt = Samples.ReceivedAt.AddMilliseconds(1) };
        (await OtherStore.AddSubscriptionAsync(again, Samples.To(second, Samples.Shape()), Token)).Outcome.ShouldBe(AddOperationOutcome.Added);

        (await ReadAsync(first)).ShouldBeEmpty();
        (await ReadOperationIdsAsync(second)).ShouldBe([operation.Id]);
    }

    [Fact]
    public async Task A_refused_subscription_is_not_added_to_the_topic()
    {
        var (first, second) = (Samples.Topic(), Samples.Topic());
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddSubscriptionAsync(operation, Samples.To(first, Samples.Shape()), Token);

        (await Store.AddSubscriptionAsync(operation, Samples.To(second, Samples.Shape()), Token)).Outcome.ShouldBe(AddOperationOutcome.Exists);

        (await ReadAsync(second)).ShouldBeEmpty();
        (await ReadOperationIdsAsync(first)).ShouldBe([operation.Id]);
    }

    [Fact]
    public async Task Removing_a_connection_removes_all_it_holds_and_nothing_else()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        var connection = Samples.Connection();
        var other = Samples.Operation(Samples.ConnectionId());
        await Store.AddConnectionAsync(connection, Token);
        await Store.AddSubscriptionAsync(other, Samples.To(topic, shape), Token);
        for (var index = 0; index < 60; index++)
        {
            await Store.AddSubscriptionAsync(Samples.Operation(connection.Id), Samples.To(topic, shape), Token);
        }

        await OtherStore.RemoveConnectionAsync(connection.Id, Token);

        (await ReadOperationIdsAsync(topic)).ShouldBe([other.Id]);
        (await Store.FindConnectionAsync(connection.Id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_subscription_past_its_time_hears_nothing()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId(), "early"), Samples.To(topic, shape), Token);
        Clock.Advance(TimeSpan.FromHours(1));
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId(), "late"), Samples.To(topic, shape), Token);

        Clock.Advance(TimeSpan.FromHours(1));

        (await ReadOperationIdsAsync(topic)).ShouldBe(["late"]);
    }

    [Fact]
    public async Task Shape_and_document_live_as_long_as_their_last_subscriber()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        for (var hour = 0; hour < 50; hour++)
        {
            await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId(), $"{hour}"), Samples.To(topic, shape), Token);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        (await ReadOperationIdsAsync(topic)).ShouldBe(["49"]);
        (await Store.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBe(shape.Document);
    }

    [Fact]
    public async Task A_reader_may_stop_early()
    {
        var topic = Samples.Topic();
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), Samples.To(topic, Samples.Shape()), Token);
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), Samples.To(topic, Samples.Shape()), Token);

        await foreach (var batch in Store.ReadSubscribersAsync(topic, Token))
        {
            batch.Subscribers.Count.ShouldBe(1);
            break;
        }

        (await ReadOperationIdsAsync(topic)).Length.ShouldBe(2);
    }
}
