using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

public abstract partial class SubscriptionStoreContract
{
    [Fact]
    public async Task An_unknown_document_is_not_found() =>
        (await Store.FindDocumentAsync(Samples.Shape().DocumentHash, Token)).ShouldBeNull();

    [Fact]
    public async Task A_document_that_a_client_stores_is_found_at_once()
    {
        var shape = Samples.Shape();

        await Store.AddDocumentAsync(shape.DocumentHash, shape.Document!, Token);

        (await OtherStore.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBe(shape.Document);
    }

    [Fact]
    public async Task It_is_kept_for_30_days_after_it_was_last_stored()
    {
        var shape = Samples.Shape();

        await Store.AddDocumentAsync(shape.DocumentHash, shape.Document!, Token);
        Clock.Advance(TimeSpan.FromDays(20));
        await Store.AddDocumentAsync(shape.DocumentHash, shape.Document!, Token);
        Clock.Advance(TimeSpan.FromDays(20));

        (await OtherStore.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBe(shape.Document);
        Clock.Advance(TimeSpan.FromDays(12));
        (await OtherStore.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task It_outlives_the_subscriptions_that_execute_it()
    {
        var shape = Samples.Shape();
        var operation = Samples.Operation(Samples.ConnectionId());

        await Store.AddDocumentAsync(shape.DocumentHash, shape.Document!, Token);
        await Store.AddSubscriptionAsync(operation, Samples.To(Samples.Topic(), shape), Token);
        await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token);
        Clock.Advance(TimeSpan.FromDays(2));

        (await OtherStore.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBe(shape.Document);
    }

    [Fact]
    public async Task One_that_no_row_could_hold_is_not_kept()
    {
        var shape = Samples.Shape();

        await Store.AddDocumentAsync(shape.DocumentHash, new string('x', StoreLimits.DocumentBytes + 1), Token);

        (await OtherStore.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBeNull();
    }
}
