using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>
/// Requests and capacity units per action: what an application pays. DynamoDB Local shows 0 units for an empty Query, where AWS bills
/// the least there is: one strongly consistent read.
/// </summary>
public sealed class DynamoDbBudgetTests(DynamoDbFixture fixture) : DynamoDbStoreTest(fixture)
{
    [Fact]
    public async Task Connect_takes_one_write()
    {
        await Store.AddConnectionAsync(Samples.Connection() with { Principal = """{"sub":"ada","name":"Ada Lovelace"}""" }, Token);

        Client.Calls.ShouldBe([new("PutItem", 1)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Init_takes_one_write_also_where_an_interceptor_keeps_something(bool keeps)
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        Client.Forget();

        var session = keeps ? new AcknowledgedSession("""{"sub":"ada"}""", """{"tenant":"acme"}""") : null;
        await Store.AcknowledgeAsync(connection.Id, session, Token);

        Client.Calls.ShouldBe([new("UpdateItem", 1)]);
    }

    [Fact]
    public async Task Finding_a_connection_takes_one_read()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        Client.Forget();

        await Store.FindConnectionAsync(connection.Id, Token);

        Client.Calls.ShouldBe([new("GetItem", 1)]);
    }

    [Fact]
    public async Task Subscribe_takes_two_writes_and_two_more_for_a_shape_and_document_seen_for_the_first_time()
    {
        var subscription = Samples.To(Samples.Topic(), Samples.Shape());

        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), subscription, Token);
        Client.Calls.ShouldBe(Enumerable.Repeat(new CountingClient.Call("PutItem", 1), 4));

        Client.Forget();
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), subscription, Token);
        Client.Calls.ShouldBe(Enumerable.Repeat(new CountingClient.Call("PutItem", 1), 2));
    }

    [Fact]
    public async Task A_document_is_read_once_however_many_events_and_shapes_need_it()
    {
        var shape = Samples.Shape();
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), Samples.To(Samples.Topic(), shape), Token);
        Client.Forget();

        await Store.FindDocumentAsync(shape.DocumentHash, Token);
        (await Store.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBe(shape.Document);

        Client.Calls.ShouldBe([new("GetItem", 1)]);
    }

    [Fact]
    public async Task A_document_that_clients_store_takes_one_write_in_a_process()
    {
        var shape = Samples.Shape();

        await Store.AddDocumentAsync(shape.DocumentHash, shape.Document!, Token);
        await Store.AddDocumentAsync(shape.DocumentHash, shape.Document!, Token);

        Client.Calls.ShouldBe([new("PutItem", 1)]);
    }

    [Fact]
    public async Task A_document_that_was_read_is_forgotten_when_its_row_expires()
    {
        var shape = Samples.Shape();
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), Samples.To(Samples.Topic(), shape), Token);
        await Store.FindDocumentAsync(shape.DocumentHash, Token);

        Clock.Advance(TimeSpan.FromDays(2));

        (await Store.FindDocumentAsync(shape.DocumentHash, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_shape_of_a_known_document_takes_one_write_more()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), Samples.To(topic, shape), Token);
        Client.Forget();

        var sibling = shape with { Key = Samples.Shape().Key, Variables = """{"room":"other"}""" };
        await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), Samples.To(topic, sibling), Token);

        Client.Calls.ShouldBe(Enumerable.Repeat(new CountingClient.Call("PutItem", 1), 3));
    }

    [Fact]
    public async Task Shape_and_document_are_written_again_once_a_day()
    {
        var subscription = Samples.To(Samples.Topic(), Samples.Shape());
        for (var hour = 0; hour < 48; hour++)
        {
            await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), subscription, Token);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Client.Calls.Count.ShouldBe((48 * 2) + (2 * 2));
    }

    [Fact]
    public async Task A_query_over_the_socket_takes_two_writes_and_a_read()
    {
        var operation = Samples.Operation(Samples.ConnectionId());

        await Store.AddOperationAsync(operation, Token);
        await Store.EndOperationAsync(operation.ConnectionId, operation.Id, null, Token);

        Client.Calls.ShouldBe([new("PutItem", 1), new("GetItem", 1), new("DeleteItem", 1)]);
    }

    [Fact]
    public async Task Complete_takes_one_read_and_two_deletes()
    {
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddSubscriptionAsync(operation, Samples.To(Samples.Topic(), Samples.Shape()), Token);
        Client.Forget();

        await Store.CompleteOperationAsync(operation.ConnectionId, operation.Id, operation.ReceivedAt, Token);

        Client.Calls.ShouldBe([new("GetItem", 1), new("DeleteItem", 1), new("DeleteItem", 1)]);
    }

    [Fact]
    public async Task An_event_that_nobody_listens_to_takes_one_read()
    {
        await foreach (var _ in Store.ReadSubscribersAsync(Samples.Topic(), Token))
        {
        }

        var call = Client.Calls.ShouldHaveSingleItem();
        call.Name.ShouldBe("Query");
        call.Units.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task An_event_to_1000_subscribers_of_one_shape_takes_40_reads_in_2_pages_at_most()
    {
        var subscription = Samples.To(Samples.Topic(), Samples.Shape());
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), Token, async (_, token) =>
            await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), subscription, token));
        Client.Forget();

        var count = 0;
        await foreach (var batch in Store.ReadSubscribersAsync(subscription.Topic, Token))
        {
            count += batch.Subscribers.Count;
        }

        count.ShouldBe(1000);
        Client.Calls.Count.ShouldBeLessThanOrEqualTo(2);
        Client.Calls.Sum(call => call.Units).ShouldBeLessThanOrEqualTo(40);
    }

    [Fact]
    public async Task Disconnect_takes_one_query_and_a_batch_per_25_rows()
    {
        const int subscriptions = 60;
        var connection = await ConnectAsync(subscriptions);

        await Store.RemoveConnectionAsync(connection, Token);

        const int rows = 1 + (2 * subscriptions);
        Client.Calls.Select(call => call.Name)
            .ShouldBe(["Query", .. Enumerable.Repeat("BatchWriteItem", (int)Math.Ceiling(rows / 25.0))]);
        Client.Calls.Skip(1).Sum(call => call.Units).ShouldBe(rows);
    }

    [Fact]
    public async Task Disconnect_of_an_unknown_connection_takes_one_query()
    {
        await Store.RemoveConnectionAsync(Samples.ConnectionId(), Token);

        Client.Calls.ShouldHaveSingleItem().Name.ShouldBe("Query");
    }

    private async Task<string> ConnectAsync(int subscriptions)
    {
        var connection = Samples.Connection();
        var subscription = Samples.To(Samples.Topic(), Samples.Shape());
        await Store.AddConnectionAsync(connection, Token);
        for (var index = 0; index < subscriptions; index++)
        {
            await Store.AddSubscriptionAsync(Samples.Operation(connection.Id), subscription, Token);
        }

        Client.Forget();
        return connection.Id;
    }
}
