using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

public abstract partial class SubscriptionStoreContract
{
    [Fact]
    public async Task A_connection_is_found_by_another_process()
    {
        var connection = Samples.Connection() with
        {
            Protocol = "appsync", InitPayload = """{"x-api-key":"da2"}""", Principal = """{"sub":"ada"}""",
        };

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

        var acknowledged = connection with { IsAcknowledged = true };
        (await Store.AcknowledgeAsync(connection.Id, null, Token))
            .ShouldBe(new Acknowledgement(AcknowledgeOutcome.Acknowledged, acknowledged));
        (await OtherStore.AcknowledgeAsync(connection.Id, null, Token))
            .ShouldBe(new Acknowledgement(AcknowledgeOutcome.AlreadyAcknowledged, acknowledged));

        (await OtherStore.FindConnectionAsync(connection.Id, Token)).ShouldBe(acknowledged);
    }

    [Fact]
    public async Task An_acknowledgement_keeps_who_connected_unless_it_says_otherwise()
    {
        var connection = Samples.Connection() with { Principal = "gateway" };
        await Store.AddConnectionAsync(connection, Token);

        (await Store.AcknowledgeAsync(connection.Id, null, Token)).Connection!.Principal.ShouldBe("gateway");
    }

    [Theory]
    [InlineData("token", """{"tenant":"acme"}""")]
    [InlineData("token", null)]
    [InlineData(null, """{"tenant":"acme"}""")]
    [InlineData(null, null)]
    public async Task An_acknowledgement_replaces_who_connected_and_the_context_data(string? principal, string? contextData)
    {
        var connection = Samples.Connection() with { Principal = "gateway" };
        await Store.AddConnectionAsync(connection, Token);

        var acknowledged = await Store.AcknowledgeAsync(connection.Id, new AcknowledgedSession(principal, contextData), Token);

        var expected = connection with { IsAcknowledged = true, Principal = principal, ContextData = contextData };
        acknowledged.Connection.ShouldBe(expected);
        (await OtherStore.FindConnectionAsync(connection.Id, Token)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task An_acknowledgement_forgets_what_the_client_said_at_connect(bool hasSession, bool keeps)
    {
        var connection = Samples.Connection() with { InitPayload = """{"x-api-key":"da2"}""", Principal = "gateway" };
        var session = hasSession ? new AcknowledgedSession(keeps ? "token" : null, keeps ? "{}" : null) : null;
        await Store.AddConnectionAsync(connection, Token);

        var acknowledged = await Store.AcknowledgeAsync(connection.Id, session, Token);

        acknowledged.Connection!.InitPayload.ShouldBeNull();
        (await OtherStore.FindConnectionAsync(connection.Id, Token)).ShouldBe(acknowledged.Connection);
    }

    [Fact]
    public async Task A_second_acknowledgement_changes_nothing()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        await Store.AcknowledgeAsync(connection.Id, new AcknowledgedSession("first", null), Token);

        await OtherStore.AcknowledgeAsync(connection.Id, new AcknowledgedSession("second", "{}"), Token);

        (await Store.FindConnectionAsync(connection.Id, Token))!.Principal.ShouldBe("first");
    }

    [Fact]
    public async Task Of_two_acknowledgements_at_once_one_is_the_second()
    {
        for (var round = 0; round < 20; round++)
        {
            var connection = Samples.Connection();
            await Store.AddConnectionAsync(connection, Token);

            var outcomes = await Task.WhenAll(
                Task.Run(() => Store.AcknowledgeAsync(connection.Id, null, Token), Token),
                Task.Run(() => OtherStore.AcknowledgeAsync(connection.Id, null, Token), Token));

            outcomes.Select(outcome => outcome.Outcome).ShouldBe([AcknowledgeOutcome.Acknowledged, AcknowledgeOutcome.AlreadyAcknowledged], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task An_unknown_connection_cannot_be_acknowledged()
    {
        var id = Samples.ConnectionId();

        (await Store.AcknowledgeAsync(id, null, Token)).Outcome.ShouldBe(AcknowledgeOutcome.NoConnection);

        (await Store.FindConnectionAsync(id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_connection_past_its_time_is_neither_found_nor_acknowledged()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);

        Clock.Advance(TimeSpan.FromHours(2));

        (await Store.FindConnectionAsync(connection.Id, Token)).ShouldBeNull();
        (await Store.AcknowledgeAsync(connection.Id, null, Token)).Outcome.ShouldBe(AcknowledgeOutcome.NoConnection);
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
