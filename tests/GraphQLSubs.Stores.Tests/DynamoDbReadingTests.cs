using Amazon.DynamoDBv2.Model;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>A topic or connection of more rows than one page or batch takes.</summary>
public sealed class DynamoDbReadingTests(DynamoDbFixture fixture) : DynamoDbStoreTest(fixture)
{
    private readonly string _topic = Samples.Topic();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Shapes_and_subscribers_are_told_apart_wherever_a_page_ends(int pageRows)
    {
        var expected = new List<(string, string)>();
        for (var shapeIndex = 0; shapeIndex < 3; shapeIndex++)
        {
            var shape = await AddSubscribersAsync(count: 3, Clock.GetUtcNow());
            expected.AddRange(Enumerable.Range(0, 3).Select(index => (shape.Key, $"{index}")));
        }

        OtherClient.Before = LimitQueries(pageRows);
        var found = new List<(string, string)>();
        await foreach (var (shape, subscribers) in OtherStore.ReadSubscribersAsync(_topic, Token))
        {
            found.AddRange(subscribers.Select(subscriber => (shape.Key, subscriber.OperationId)));
        }

        found.ShouldBe(expected, ignoreOrder: true);
        OtherClient.Calls.Count.ShouldBeGreaterThanOrEqualTo(12 / pageRows);
    }

    [Fact]
    public async Task Pages_in_which_everything_has_expired_are_read_past()
    {
        await AddSubscribersAsync(count: 10, Clock.GetUtcNow());
        Clock.Advance(TimeSpan.FromHours(3));
        await AddSubscribersAsync(count: 1, Clock.GetUtcNow());
        await AddSubscribersAsync(count: 1, Clock.GetUtcNow());

        OtherClient.Before = LimitQueries(2);
        var batches = 0;
        await foreach (var batch in OtherStore.ReadSubscribersAsync(_topic, Token))
        {
            batches++;
            batch.Subscribers.Count.ShouldBe(1);
        }

        batches.ShouldBe(2);
    }

    [Fact]
    public async Task A_topic_of_several_megabytes_is_read_whole()
    {
        var variables = $$"""{"filler":"{{new string('x', 200_000)}}"}""";
        for (var index = 0; index < 12; index++)
        {
            var shape = Samples.Shape() with { Variables = variables };
            await Store.AddSubscriptionAsync(Samples.Operation(Samples.ConnectionId()), new(_topic, shape, Samples.Protocol), Token);
        }

        var count = 0;
        await foreach (var batch in OtherStore.ReadSubscribersAsync(_topic, Token))
        {
            count++;
            batch.Shape.Variables.ShouldBe(variables);
        }

        count.ShouldBe(12);
        OtherClient.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_next_page_is_fetched_while_the_caller_works()
    {
        await AddSubscribersAsync(count: 9, Clock.GetUtcNow());
        OtherClient.Before = LimitQueries(3);

        await using var reader = OtherStore.ReadSubscribersAsync(_topic, Token).GetAsyncEnumerator(Token);
        (await reader.MoveNextAsync()).ShouldBeTrue();

        await Eventually.Async(() => OtherClient.Calls.Count == 2, "the second page is there before it is asked for");
    }

    [Fact]
    public async Task A_caller_that_stops_early_leaves_no_call_behind()
    {
        await AddSubscribersAsync(count: 9, Clock.GetUtcNow());
        var limit = LimitQueries(3);
        OtherClient.Before = async request =>
        {
            await limit(request);
            if (request is QueryRequest { ExclusiveStartKey.Count: > 0 })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), Token);
            }
        };

        await foreach (var _ in OtherStore.ReadSubscribersAsync(_topic, Token))
        {
            break;
        }

        OtherClient.Running.ShouldBe(0);
    }

    [Fact]
    public async Task Deletes_that_DynamoDB_leaves_unprocessed_are_sent_again()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        for (var index = 0; index < 20; index++)
        {
            await Store.AddOperationAsync(Samples.Operation(connection.Id), Token);
        }

        // DynamoDB says of every other row that it did not get to it.
        Client.Before = request =>
        {
            if (request is BatchWriteItemRequest { RequestItems: var items } && items[DynamoDbFixture.TableName] is { Count: > 1 } writes)
            {
                items[DynamoDbFixture.TableName] = [.. writes.Take(writes.Count / 2)];
                var rest = writes.Skip(writes.Count / 2).ToList();
                Client.After = (_, response) =>
                    ((BatchWriteItemResponse)response).UnprocessedItems = new() { [DynamoDbFixture.TableName] = rest };
            }
            else
            {
                Client.After = null;
            }

            return Task.CompletedTask;
        };
        await Store.RemoveConnectionAsync(connection.Id, Token);

        (await RowsAsync(Keys.ConnectionPartition(connection.Id))).ShouldBeEmpty();
        Client.Calls.Count(call => call.Name == "BatchWriteItem").ShouldBe(6);
    }

    [Fact]
    public async Task Deletes_that_stay_unprocessed_are_given_up_with_what_remains()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        Client.After = (request, response) =>
        {
            if (request is BatchWriteItemRequest batch)
            {
                ((BatchWriteItemResponse)response).UnprocessedItems = batch.RequestItems;
            }
        };

        var fault = await Should.ThrowAsync<SubscriptionStoreException>(Store.RemoveConnectionAsync(connection.Id, Token));

        fault.Message.ShouldContain("1 of 1 rows remain");
        Client.Calls.Count(call => call.Name == "BatchWriteItem").ShouldBe(DynamoDbLimits.BatchAttempts);
    }

    [Fact]
    public async Task A_connection_of_many_pages_is_removed_whole()
    {
        var connection = Samples.Connection();
        await Store.AddConnectionAsync(connection, Token);
        for (var index = 0; index < 7; index++)
        {
            await Store.AddOperationAsync(Samples.Operation(connection.Id), Token);
        }

        OtherClient.Before = LimitQueries(2);
        await OtherStore.RemoveConnectionAsync(connection.Id, Token);

        OtherClient.Before = null;
        (await RowsAsync(Keys.ConnectionPartition(connection.Id))).ShouldBeEmpty();
    }

    private static Func<Amazon.Runtime.AmazonWebServiceRequest, Task> LimitQueries(int rows) => request =>
    {
        if (request is QueryRequest query)
        {
            query.Limit = rows;
        }

        return Task.CompletedTask;
    };

    private async Task<Shape> AddSubscribersAsync(int count, DateTimeOffset receivedAt)
    {
        var shape = Samples.Shape();
        for (var index = 0; index < count; index++)
        {
            var operation = Samples.Operation(Samples.ConnectionId(), $"{index}", receivedAt);
            await Store.AddSubscriptionAsync(operation, new(_topic, shape, Samples.Protocol), Token);
        }

        return shape;
    }
}
