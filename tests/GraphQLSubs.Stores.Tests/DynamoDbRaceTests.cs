using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>The moments between two writes, each held open until the other side has acted.</summary>
public sealed class DynamoDbRaceTests : DynamoDbStoreTest
{
    private readonly TaskCompletionSource _subscriberRowMayCome = new();
    private readonly TaskCompletionSource _subscriberRowIsDue = new();
    private readonly Subscription _subscription = Samples.To(Samples.Topic(), Samples.Shape());
    private readonly Operation _operation;

    public DynamoDbRaceTests(DynamoDbFixture fixture)
        : base(fixture) => _operation = Samples.Operation(Samples.ConnectionId());

    [Fact]
    public async Task A_complete_waits_for_the_subscriber_row_that_is_on_its_way()
    {
        var subscribe = await SubscribeHalfWayAsync();

        var complete = CompleteAsync();
        await Eventually.Async(() => OtherClient.Calls.Any(call => call.Name == "DeleteItem"), "the complete looks for the subscriber row");
        complete.IsCompleted.ShouldBeFalse();
        _subscriberRowMayCome.SetResult();

        (await subscribe).Outcome.ShouldBe(AddOperationOutcome.Added);
        await complete;
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_subscriber_row_that_escapes_a_disconnect_is_removed_by_the_delivery_that_meets_it()
    {
        var subscribe = await SubscribeHalfWayAsync();
        await OtherStore.RemoveConnectionAsync(_operation.ConnectionId, Token);
        _subscriberRowMayCome.SetResult();
        (await subscribe).Outcome.ShouldBe(AddOperationOutcome.Added);

        await foreach (var batch in OtherStore.ReadSubscribersAsync(_subscription.Topic, Token))
        {
            await OtherStore.RemoveGoneAsync(_subscription.Topic, batch.Shape, batch.Subscribers.ShouldHaveSingleItem(), Token);
        }

        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_subscriber_row_that_comes_after_the_complete_gave_up_is_taken_back_by_its_writer()
    {
        var subscribe = await SubscribeHalfWayAsync();
        Clock.Advance(DynamoDbLimits.Lease);

        await CompleteAsync();
        _subscriberRowMayCome.SetResult();

        (await subscribe).Outcome.ShouldBe(AddOperationOutcome.Completed);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_subscriber_row_that_comes_long_after_the_disconnect_is_taken_back_by_its_writer()
    {
        var subscribe = await SubscribeHalfWayAsync();
        Clock.Advance(DynamoDbLimits.Lease);

        await OtherStore.RemoveConnectionAsync(_operation.ConnectionId, Token);
        _subscriberRowMayCome.SetResult();

        (await subscribe).Outcome.ShouldBe(AddOperationOutcome.Completed);
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_slow_subscriber_row_that_nobody_gave_up_stays()
    {
        var subscribe = await SubscribeHalfWayAsync();
        Clock.Advance(DynamoDbLimits.Lease);
        _subscriberRowMayCome.SetResult();

        (await subscribe).Outcome.ShouldBe(AddOperationOutcome.Added);
        (await RowsAsync(Keys.TopicPartition(_subscription.Topic, 0))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_id_whose_subscriber_row_could_not_be_written_is_free_again()
    {
        Client.Before = request => IsSubscriberRow(request)
            ? throw new ProvisionedThroughputExceededException("The level of configured provisioned throughput was exceeded.")
            : Task.CompletedTask;

        await Should.ThrowAsync<SubscriptionStoreException>(Store.AddSubscriptionAsync(_operation, _subscription, Token));

        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_subscribe_that_is_cancelled_half_way_leaves_nothing()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Client.Before = async request =>
        {
            if (IsSubscriberRow(request))
            {
                await cancellation.CancelAsync();
                cancellation.Token.ThrowIfCancellationRequested();
            }
        };

        await Should.ThrowAsync<OperationCanceledException>(Store.AddSubscriptionAsync(_operation, _subscription, cancellation.Token));

        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_recognises_itself()
    {
        LoseFirstAnswer<PutItemRequest>();

        (await Store.AddOperationAsync(_operation, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);

        Client.AfterAttempt.ShouldBeNull();
    }

    [Fact]
    public async Task An_acknowledgement_whose_answer_was_lost_recognises_itself()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        LoseFirstAnswer<UpdateItemRequest>();

        (await Store.AcknowledgeAsync(connection.Id, null, Token)).Outcome.ShouldBe(AcknowledgeOutcome.Acknowledged);

        Client.AfterAttempt.ShouldBeNull();
    }

    [Fact]
    public async Task A_slow_end_of_an_earlier_use_leaves_the_subscriber_row_of_a_later_use_alone()
    {
        await Store.AddSubscriptionAsync(_operation, _subscription, Token);
        Client.Before = async request =>
        {
            // Between the read and the deletes of the end: the client completes and subscribes again with the same id.
            if (request is DeleteItemRequest && !_subscriberRowIsDue.Task.IsCompleted)
            {
                _subscriberRowIsDue.SetResult();
                await CompleteAsync();
                var again = _operation with { ReceivedAt = _operation.ReceivedAt.AddMilliseconds(2) };
                (await OtherStore.AddSubscriptionAsync(again, _subscription, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
            }
        };

        (await Store.EndOperationAsync(_operation.ConnectionId, _operation.Id, null, Token)).ShouldBeFalse();

        (await RowsAsync(Keys.TopicPartition(_subscription.Topic, 0))).Count.ShouldBe(2);
        (await OtherStore.EndOperationAsync(_operation.ConnectionId, _operation.Id, null, Token)).ShouldBeTrue();
        await NothingIsLeftAsync();
    }

    private static bool IsSubscriberRow(AmazonWebServiceRequest request) =>
        request is PutItemRequest put && put.Item[Attributes.SortKey].S.Count(character => character == '#') > 1;

    /// <summary>Writes the operation row and stops short of the subscriber row.</summary>
    private async Task<Task<AddedOperation>> SubscribeHalfWayAsync()
    {
        Client.Before = async request =>
        {
            if (IsSubscriberRow(request))
            {
                _subscriberRowIsDue.SetResult();
                await _subscriberRowMayCome.Task;
            }
        };
        var subscribe = Store.AddSubscriptionAsync(_operation, _subscription, Token);
        await Task.WhenAny(_subscriberRowIsDue.Task, subscribe);
        return subscribe;
    }

    private void LoseFirstAnswer<TRequest>()
    {
        Client.AfterAttempt = request =>
        {
            if (request is TRequest)
            {
                Client.AfterAttempt = null;
                throw new HttpRequestException("The connection was reset.", new IOException());
            }
        };
    }

    private Task CompleteAsync() => OtherStore.CompleteOperationAsync(
        _operation.ConnectionId, _operation.Id, _operation.ReceivedAt.AddMilliseconds(1), Token);

    /// <summary>Of the shape row nothing is said: it is shared.</summary>
    private async Task NothingIsLeftAsync()
    {
        (await RowsAsync(Keys.ConnectionPartition(_operation.ConnectionId))).ShouldBeEmpty();
        (await RowsAsync(Keys.TopicPartition(_subscription.Topic, 0)))
            .Where(row => row[Attributes.SortKey].S.Count(character => character == '#') > 1)
            .ShouldBeEmpty();
    }
}
