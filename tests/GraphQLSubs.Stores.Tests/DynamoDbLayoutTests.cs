using System.Text;
using Amazon.DynamoDBv2.Model;
using GraphQLSubs.DynamoDb;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>The rows as they lie in the table: what operators, streams and other versions of this library see.</summary>
public sealed class DynamoDbLayoutTests(DynamoDbFixture fixture) : DynamoDbStoreTest(fixture)
{
    [Fact]
    public async Task A_connection_is_one_row_with_a_time_to_live_in_epoch_seconds()
    {
        var connection = Samples.Connection() with { Principal = "{}", InitPayload = """{"x-api-key":"da2"}""" };
        await Store.AddConnectionAsync(connection, Token);
        await Store.AcknowledgeAsync(connection.Id, null, Token);

        var row = (await RowsAsync($"C#{connection.Id}")).ShouldHaveSingleItem();

        row.Keys.ShouldBe(["pk", "sk", "protocol", "principal", "ackedAt", "v", "ttl"], ignoreOrder: true);
        row["sk"].S.ShouldBe("C");
        row["protocol"].S.ShouldBe("graphql-transport-ws");
        row["principal"].S.ShouldBe("{}");
        row["ackedAt"].N.Length.ShouldBe(13);
        row["ttl"].N.ShouldBe($"{connection.ExpiresAt.ToUnixTimeSeconds()}");
    }

    [Fact]
    public async Task A_subscription_is_an_operation_row_that_leads_to_a_subscriber_row_behind_its_shape()
    {
        var topic = Samples.Topic();
        var shape = Samples.Shape();
        var operation = Samples.Operation(Samples.ConnectionId(), "1");
        await Store.AddSubscriptionAsync(operation, Samples.To(topic, shape), Token);

        var operationRow = (await RowsAsync($"C#{operation.ConnectionId}")).ShouldHaveSingleItem();
        operationRow["sk"].S.ShouldBe("O#1");
        operationRow["subscriberPk"].S.ShouldBe($"T#{topic}#0");
        operationRow["subscriberSk"].S.ShouldBe($"S#{shape.Key}#{operation.ConnectionId}#1");

        var topicRows = await RowsAsync($"T#{topic}#0");
        topicRows.Select(row => row["sk"].S).ShouldBe([$"S#{shape.Key}", operationRow["subscriberSk"].S]);
        topicRows[0]["document"].S.ShouldBe(shape.DocumentHash);
        topicRows[1]["ttl"].N.ShouldBe($"{operation.ExpiresAt.ToUnixTimeSeconds()}");

        var documentRow = (await RowsAsync($"D#{shape.DocumentHash}")).ShouldHaveSingleItem();
        documentRow["text"].S.ShouldBe(shape.Document);
    }

    [Fact]
    public async Task A_subscriber_row_takes_no_more_than_150_bytes()
    {
        var topic = "messageSent_" + new string('r', 16);
        var operation = Samples.Operation(Samples.ConnectionId());
        await Store.AddSubscriptionAsync(operation, Samples.To(topic, Samples.Shape()), Token);

        (await RowsAsync($"T#{topic}#0")).Max(row => row["sk"].S.Contains(operation.Id, StringComparison.Ordinal) ? Bytes(row) : 0)
            .ShouldBeLessThanOrEqualTo(150);
    }

    [Fact]
    public void Connections_spread_evenly_over_the_buckets_and_the_same_way_in_every_process()
    {
        const int buckets = 8;

        var counts = Enumerable.Range(0, 8000)
            .CountBy(_ => Keys.Bucket(Samples.ConnectionId(), buckets))
            .ToDictionary();

        counts.Count.ShouldBe(buckets);
        counts.Values.ShouldAllBe(count => count > 800 && count < 1200);
        Keys.Bucket("L0SM9cOFvHcCIhw=", 1).ShouldBe(0);
        Keys.Bucket("L0SM9cOFvHcCIhw=", 1000).ShouldBe(293);
    }

    /// <summary>
    /// As billed: names and values in UTF-8, a number about a byte per two digits and one more
    /// (<see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">item sizes</see>).
    /// </summary>
    private static int Bytes(Dictionary<string, AttributeValue> row) => row.Sum(attribute =>
        Encoding.UTF8.GetByteCount(attribute.Key)
        + (attribute.Value.S is { } text ? Encoding.UTF8.GetByteCount(text) : ((attribute.Value.N.Length + 1) / 2) + 1));
}
