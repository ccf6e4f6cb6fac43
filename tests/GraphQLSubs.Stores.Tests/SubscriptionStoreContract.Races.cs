using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <remarks>Messages of one connection may be handled at the same time in two sandboxes, in any order.</remarks>
public abstract partial class SubscriptionStoreContract
{
    private const int Rounds = 40;

    [Fact]
    public async Task Of_two_subscribes_with_one_id_one_is_added()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var topic = Samples.Topic();
            var operation = Samples.Operation(Samples.ConnectionId());

            var outcomes = await Task.WhenAll(
                Task.Run(() => Store.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token), Token),
                Task.Run(() => OtherStore.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token), Token));

            outcomes.Select(added => added.Outcome).ShouldBe([AddOperationOutcome.Added, AddOperationOutcome.Exists], ignoreOrder: true);
            (await ReadOperationIdsAsync(topic)).ShouldBe([operation.Id]);
        }
    }

    [Fact]
    public async Task Nothing_is_heard_after_complete_however_it_races_with_subscribe()
    {
        var shape = Samples.Shape();
        for (var round = 0; round < Rounds; round++)
        {
            var topic = Samples.Topic();
            var operation = Samples.Operation(Samples.ConnectionId());

            await Task.WhenAll(
                Task.Run(() => Store.AddSubscriptionAsync(operation, Samples.To(topic, shape), Token), Token),
                Task.Run(() => OtherStore.CompleteOperationAsync(
                    operation.ConnectionId, operation.Id, operation.ReceivedAt.AddMilliseconds(1), Token), Token));

            (await ReadAsync(topic)).ShouldBeEmpty();
            (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Of_all_who_end_an_operation_one_succeeds()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var topic = Samples.Topic();
            var operation = Samples.Operation(Samples.ConnectionId());
            await Store.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token);

            var ended = await Task.WhenAll(
                Task.Run(() => Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token), Token),
                Task.Run(() => OtherStore.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token), Token),
                Task.Run(() => OtherStore.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token), Token));

            ended.Count(won => won).ShouldBe(1);
            (await ReadAsync(topic)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_server_and_the_client_end_an_operation_at_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var topic = Samples.Topic();
            var operation = Samples.Operation(Samples.ConnectionId());
            await Store.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token);

            await Task.WhenAll(
                Task.Run(() => Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token), Token),
                Task.Run(() => OtherStore.CompleteOperationAsync(
                    operation.ConnectionId, operation.Id, operation.ReceivedAt.AddMilliseconds(1), Token), Token));

            (await ReadAsync(topic)).ShouldBeEmpty();
            var again = operation with { ReceivedAt = operation.ReceivedAt.AddMilliseconds(2) };
            (await Store.AddSubscriptionAsync(again, Samples.To(topic, Samples.Shape()), Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
            (await ReadOperationIdsAsync(topic)).ShouldBe([operation.Id]);
        }
    }

    [Fact]
    public async Task A_late_end_of_an_earlier_use_leaves_the_later_use_of_an_id_alone()
    {
        var shape = Samples.Shape();
        for (var round = 0; round < Rounds; round++)
        {
            var topic = Samples.Topic();
            var operation = Samples.Operation(Samples.ConnectionId());
            var added = await Store.AddSubscriptionAsync(operation, Samples.To(topic, shape), Token);

            // Client: complete, then subscribe again with the same id, topic and shape. Server: ends the first use meanwhile.
            var end = Task.Run(() => Store.EndOperationAsync(operation.ConnectionId, operation.Id, added.Token, Token), Token);
            await OtherStore.CompleteOperationAsync(operation.ConnectionId, operation.Id, operation.ReceivedAt.AddMilliseconds(1), Token);
            var again = operation with { ReceivedAt = operation.ReceivedAt.AddMilliseconds(2) };
            var addedAgain = await OtherStore.AddSubscriptionAsync(again, Samples.To(topic, shape), Token);
            await end;

            addedAgain.Outcome.ShouldBe(AddOperationOutcome.Added);
            (await ReadOperationIdsAsync(topic)).ShouldBe([operation.Id]);
            (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, addedAgain.Token, Token)).ShouldBeTrue();
            (await ReadAsync(topic)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_connection_removed_while_it_subscribes_leaves_nothing_behind_that_a_delivery_cannot_remove()
    {
        var shape = Samples.Shape();
        var topic = Samples.Topic();
        await Parallel.ForEachAsync(Enumerable.Range(0, Rounds), Token, async (_, token) =>
        {
            var connection = Samples.Connection();
            await Store.AddConnectionAsync(connection, token);

            await Task.WhenAll(
                Task.Run(() => Store.AddSubscriptionAsync(Samples.Operation(connection.Id), Samples.To(topic, shape), token), token),
                Task.Run(() => OtherStore.RemoveConnectionAsync(connection.Id, token), token));
            await OtherStore.RemoveConnectionAsync(connection.Id, token);
        });

        await foreach (var batch in Store.ReadSubscribersAsync(topic, Token))
        {
            foreach (var subscriber in batch.Subscribers)
            {
                await Store.RemoveGoneAsync(topic, batch.Shape, subscriber, Token);
            }
        }

        (await ReadAsync(topic)).ShouldBeEmpty();
    }
}
