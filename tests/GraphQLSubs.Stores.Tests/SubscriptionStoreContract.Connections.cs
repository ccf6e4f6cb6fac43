using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

public abstract partial class SubscriptionStoreContract
{
    [Fact]
    public async Task A_connection_is_found_by_another_process()
    {
        var connection = Samples.Connection() with { Principal = """{"sub":"ada"}""" };

        await Store.AddConnectionAsync(connection, Token);

        (await OtherStore.FindConnectionAsync(connection.Id, Token)).ShouldBe(connection);
    }

    [Fact]
    public async Task An_unknown_connection_is_not_found() =>
        (await Store.FindConnectionAsync(Samples.ConnectionId(), Token)).ShouldBeNull();

    [Fact]
    public async Task A_connection_is_acknowledged_once()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);

        (await Store.AcknowledgeAsync(connection.Id, Token)).ShouldBe(AcknowledgeOutcome.Acknowledged);
        (await OtherStore.AcknowledgeAsync(connection.Id, Token)).ShouldBe(AcknowledgeOutcome.AlreadyAcknowledged);

        (await OtherStore.FindConnectionAsync(connection.Id, Token)).ShouldBe(connection with { IsAcknowledged = true });
    }

    [Fact]
    public async Task Of_two_acknowledgements_at_once_one_is_the_second()
    {
        for (var round = 0; round < 20; round++)
        {
            var connection = Samples.Connection();
            await Store.AddConnectionAsync(connection, Token);

            var outcomes = await Task.WhenAll(
                Task.Run(() => Store.AcknowledgeAsync(connection.Id, Token), Token),
                Task.Run(() => OtherStore.AcknowledgeAsync(connection.Id, Token), Token));

            outcomes.ShouldBe([AcknowledgeOutcome.Acknowledged, AcknowledgeOutcome.AlreadyAcknowledged], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task An_unknown_connection_cannot_be_acknowledged()
    {
        var id = Samples.ConnectionId();

        (await Store.AcknowledgeAsync(id, Token)).ShouldBe(AcknowledgeOutcome.NoConnection);

        (await Store.FindConnectionAsync(id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_connection_past_its_time_is_neither_found_nor_acknowledged()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);

        Clock.Advance(TimeSpan.FromHours(2));

        (await Store.FindConnectionAsync(connection.Id, Token)).ShouldBeNull();
        (await Store.AcknowledgeAsync(connection.Id, Token)).ShouldBe(AcknowledgeOutcome.NoConnection);
    }

    [Fact]
    public async Task A_removed_connection_is_gone_and_may_be_removed_again()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);

        await Store.RemoveConnectionAsync(connection.Id, Token);
        await OtherStore.RemoveConnectionAsync(connection.Id, Token);

        (await Store.FindConnectionAsync(connection.Id, Token)).ShouldBeNull();
    }
}
