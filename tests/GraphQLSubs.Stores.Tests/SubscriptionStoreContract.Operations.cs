using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

public abstract partial class SubscriptionStoreContract
{
    [Fact]
    public async Task An_operation_id_in_use_is_refused_in_every_process()
    {
        var operation = Samples.Operation(Samples.ConnectionId());

        (await Store.AddOperationAsync(operation, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);

        (await Store.AddOperationAsync(operation, Token)).Outcome.ShouldBe(AddOperationOutcome.Exists);
        (await OtherStore.AddSubscriptionAsync(operation, Samples.To(Samples.Topic(), Samples.Shape()), Token)).Outcome.ShouldBe(AddOperationOutcome.Exists);
    }

    [Fact]
    public async Task The_same_operation_id_on_another_connection_is_another_operation()
    {
        (await Store.AddOperationAsync(Samples.Operation(Samples.ConnectionId(), "1"), Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
        (await Store.AddOperationAsync(Samples.Operation(Samples.ConnectionId(), "1"), Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
    }

    [Fact]
    public async Task An_operation_is_ended_once()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddOperationAsync(operation, Token);

        (await OtherStore.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token)).ShouldBeTrue();
        (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_end_that_names_an_earlier_use_of_the_id_leaves_the_later_one_alone(bool isSubscription)
    {
        var topic = Samples.Topic();
        var operation = Samples.Operation(Samples.ConnectionId());
        var earlier = await Store.AddOperationAsync(operation, Token);
        await OtherStore.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token);
        var later = isSubscription
            ? await OtherStore.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token)
            : await OtherStore.AddOperationAsync(operation, Token);

        (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, earlier.Token, Token)).ShouldBeFalse();

        (await ReadOperationIdsAsync(topic)).Length.ShouldBe(isSubscription ? 1 : 0);
        (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, later.Token, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_operation_that_is_not_added_has_no_use_to_name()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddOperationAsync(operation, Token);
        await Store.CompleteOperationAsync(operation.ConnectionId, "stray", operation.ReceivedAt, Token);

        (await Store.AddOperationAsync(operation, Token)).ShouldBe(new AddedOperation(AddOperationOutcome.Exists));
        (await Store.AddOperationAsync(operation with { Id = "stray" }, Token)).ShouldBe(new AddedOperation(AddOperationOutcome.Completed));
    }

    [Fact]
    public async Task An_ended_id_may_be_used_again_at_once()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddOperationAsync(operation, Token);
        await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token);

        (await OtherStore.AddOperationAsync(operation, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
    }

    [Fact]
    public async Task An_id_past_its_time_may_be_used_again()
    {
        var connectionId = Samples.ConnectionId();
        await Store.AddOperationAsync(Samples.Operation(connectionId, "1"), Token);

        Clock.Advance(TimeSpan.FromHours(2));

        (await Store.EndOperationAsync(connectionId, "1", null, Token)).ShouldBeFalse();
        (await Store.AddOperationAsync(Samples.Operation(connectionId, "1"), Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
    }

    [Fact]
    public async Task Ending_an_operation_that_the_client_completed_says_so()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddOperationAsync(operation, Token);

        await OtherStore.CompleteOperationAsync(operation.ConnectionId, operation.Id, Samples.ReceivedAt.AddMilliseconds(5), Token);

        (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_complete_that_overtakes_its_subscribe_is_remembered_once()
    {
        var connectionId = Samples.ConnectionId();
        var topic = Samples.Topic();
        await Store.CompleteOperationAsync(connectionId, "1", Samples.ReceivedAt.AddMilliseconds(1), Token);

        var late = Samples.Operation(connectionId, "1");

        (await OtherStore.AddSubscriptionAsync(late, Samples.To(topic, Samples.Shape()), Token)).Outcome.ShouldBe(AddOperationOutcome.Completed);
        (await ReadAsync(topic)).ShouldBeEmpty();
        (await Store.AddOperationAsync(late, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
    }

    [Fact]
    public async Task A_complete_of_the_same_millisecond_counts_as_the_later_message()
    {
        var operation = Samples.Operation(Samples.ConnectionId());

        await Store.CompleteOperationAsync(operation.ConnectionId, operation.Id, operation.ReceivedAt, Token);

        (await Store.AddOperationAsync(operation, Token)).Outcome.ShouldBe(AddOperationOutcome.Completed);
    }

    [Fact]
    public async Task A_subscribe_received_after_a_stray_complete_is_added()
    {
        var connectionId = Samples.ConnectionId();
        await Store.CompleteOperationAsync(connectionId, "1", Samples.ReceivedAt, Token);

        var next = Samples.Operation(connectionId, "1", Samples.ReceivedAt.AddMilliseconds(1));

        (await OtherStore.AddOperationAsync(next, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
        (await Store.EndOperationAsync(connectionId, "1", null, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_several_stray_completes_the_latest_counts()
    {
        var connectionId = Samples.ConnectionId();
        await Store.CompleteOperationAsync(connectionId, "1", Samples.ReceivedAt, Token);
        await Store.CompleteOperationAsync(connectionId, "1", Samples.ReceivedAt.AddMilliseconds(9), Token);
        await Store.CompleteOperationAsync(connectionId, "1", Samples.ReceivedAt.AddMilliseconds(4), Token);

        var between = Samples.Operation(connectionId, "1", Samples.ReceivedAt.AddMilliseconds(7));

        (await Store.AddOperationAsync(between, Token)).Outcome.ShouldBe(AddOperationOutcome.Completed);
    }

    [Fact]
    public async Task A_stray_complete_is_forgotten_after_a_minute()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.CompleteOperationAsync(operation.ConnectionId, operation.Id, operation.ReceivedAt, Token);

        Clock.Advance(StoreLimits.TombstoneLifetime);

        (await Store.AddOperationAsync(operation, Token)).Outcome.ShouldBe(AddOperationOutcome.Added);
    }

    [Fact]
    public async Task A_stray_complete_is_not_an_operation_that_could_be_ended()
    {
        var connectionId = Samples.ConnectionId();
        await Store.CompleteOperationAsync(connectionId, "1", Samples.ReceivedAt, Token);

        (await Store.EndOperationAsync(connectionId, "1", null, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_complete_received_before_the_subscribe_leaves_it_alone()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddOperationAsync(operation, Token);

        await Store.CompleteOperationAsync(operation.ConnectionId, operation.Id, operation.ReceivedAt.AddMilliseconds(-1), Token);

        (await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token)).ShouldBeTrue();
    }
}
