using Amazon.DynamoDBv2.Model;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>Calls for many rows.</summary>
internal static class PartitionCalls
{
    /// <summary>
    /// Reads one page, up to 1 MB, of a partition in the order of its sort keys, strongly consistent; expired rows too. The partition
    /// is read to its end when <see cref="QueryResponse.LastEvaluatedKey"/> is empty, and not before, whatever the page holds.
    /// </summary>
    public static Task<QueryResponse> QueryPageAsync(
        this DynamoDbTable table,
        string partition,
        Dictionary<string, AttributeValue>? startKey,
        CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = table.Name,
            KeyConditionExpression = $"{Attributes.PartitionKey} = :partition",
            ExpressionAttributeValues = new() { [":partition"] = new() { S = partition } },
            ConsistentRead = true,
            ExclusiveStartKey = startKey,
        };
        return table.CallAsync((client, token) => client.QueryAsync(request, token), cancellationToken);
    }

    /// <summary>Reads a whole partition, strongly consistent; expired rows too.</summary>
    public static async Task<List<Dictionary<string, AttributeValue>>> QueryAllAsync(
        this DynamoDbTable table, string partition, CancellationToken cancellationToken)
    {
        var rows = new List<Dictionary<string, AttributeValue>>();
        Dictionary<string, AttributeValue>? startKey = null;
        do
        {
            var page = await table.QueryPageAsync(partition, startKey, cancellationToken);
            rows.AddRange(page.Items ?? []);
            startKey = page.LastEvaluatedKey;
        }
        while (startKey is { Count: > 0 });

        return rows;
    }

    /// <summary>
    /// Deletes rows, 25 a call, in the order given. What DynamoDB leaves unprocessed, because it is throttling, is sent again after a
    /// pause.
    /// </summary>
    /// <exception cref="SubscriptionStoreException">It went on throttling.</exception>
    public static async Task DeleteAllAsync(
        this DynamoDbTable table, IReadOnlyList<RowKey> keys, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        foreach (var batch in keys.Chunk(DynamoDbLimits.BatchWriteItems))
        {
            var writes = batch.Select(key => new WriteRequest(new DeleteRequest { Key = key.ToAttributes() })).ToList();
            for (var attempt = 1; (writes = await WriteAsync(table, writes, cancellationToken)).Count > 0; attempt++)
            {
                if (attempt == DynamoDbLimits.BatchAttempts)
                {
                    throw new SubscriptionStoreException(
                        $"DynamoDB throttles deletes from the table {table.Name}: {writes.Count} of {batch.Length} rows remain. Try again.", null);
                }

                var pause = DynamoDbLimits.BatchBackoff * Math.Pow(2, attempt - 1) * (0.5 + (Random.Shared.NextDouble() / 2));
                await Task.Delay(pause, timeProvider, cancellationToken);
            }
        }
    }

    /// <returns>What was not processed.</returns>
    private static async Task<List<WriteRequest>> WriteAsync(
        DynamoDbTable table, List<WriteRequest> writes, CancellationToken cancellationToken)
    {
        var request = new BatchWriteItemRequest { RequestItems = new() { [table.Name] = writes } };
        var response = await table.CallAsync((client, token) => client.BatchWriteItemAsync(request, token), cancellationToken);
        return response.UnprocessedItems is { } unprocessed && unprocessed.TryGetValue(table.Name, out var left) ? left : [];
    }
}
