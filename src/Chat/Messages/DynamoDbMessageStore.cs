using Amazon.DynamoDBv2.Model;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;

namespace Chat.Messages;

/// <summary>Keeps the messages in the table of the subscriptions, so that all processes of the chat see the same rooms.</summary>
/// <param name="table">The table.</param>
/// <param name="timeProvider">Times the pauses between attempts.</param>
public sealed class DynamoDbMessageStore(DynamoDbTable table, TimeProvider timeProvider) : IMessageStore
{
    private const int AddAttempts = 30;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    /// <remarks>
    /// The message and the row of its room change in one transaction, so that the count is right whatever crashes, and an attempt that
    /// is repeated because its answer was lost does not count twice. Two messages to one room at once conflict, which DynamoDB answers
    /// at once; one of them tries again.
    /// </remarks>
    public async Task AddAsync(Message message, CancellationToken cancellationToken)
    {
        var isLatest = true;
        for (var attempt = 1; attempt <= AddAttempts; attempt++)
        {
            var request = new TransactWriteItemsRequest { TransactItems = [PutMessage(message), UpdateRoom(message, isLatest)] };
            try
            {
                await table.CallAsync((client, token) => client.TransactWriteItemsAsync(request, token), cancellationToken);
                return;
            }
            catch (TransactionCanceledException cancelled)
            {
                const string conditionFailed = "ConditionalCheckFailed";
                if (cancelled.CancellationReasons[0].Code == conditionFailed)
                {
                    // Written by an attempt before.
                    return;
                }

                if (cancelled.CancellationReasons[1].Code == conditionFailed)
                {
                    isLatest = false;
                    continue;
                }
            }

            var ceiling = Math.Min(LongestPause.TotalMilliseconds, 5 * Math.Pow(2, attempt));
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * ceiling), timeProvider, cancellationToken);
        }

        throw new SubscriptionStoreException($"Too many messages to the room {message.Room} at once: {AddAttempts} attempts failed. Try again.", null);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Message>> ReadLastAsync(string room, int last, CancellationToken cancellationToken)
    {
        var rows = await ReadLatestRowsAsync(MessageRows.RoomPartition(room), last, cancellationToken);
        rows.Reverse();
        return [.. rows.Select(row => MessageRows.ReadMessage(room, row))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Room>> ReadRoomsAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadLatestRowsAsync(MessageRows.RoomsPartition, int.MaxValue, cancellationToken);
        return [.. rows.Select(MessageRows.ReadRoom).OrderByDescending(room => room.LastMessage!.Id, StringComparer.Ordinal)];
    }

    private TransactWriteItem PutMessage(Message message) => new()
    {
        Put = new()
        {
            TableName = table.Name,
            Item = MessageRows.MessageRow(message),
            ConditionExpression = $"attribute_not_exists({MessageRows.PartitionKey})",
        },
    };

    /// <summary>A message that another process overtook is counted, but it is not the room's latest.</summary>
    private TransactWriteItem UpdateRoom(Message message, bool isLatest)
    {
        var update = new Update
        {
            TableName = table.Name,
            Key = MessageRows.RoomKey(message.Room),
            UpdateExpression = $"ADD {MessageRows.MessageCount} :one",
            ExpressionAttributeValues = new() { [":one"] = new() { N = "1" } },
        };
        if (isLatest)
        {
            update.UpdateExpression += $" {MessageRows.SetLatestMessage}";
            update.ConditionExpression = $"attribute_not_exists({MessageRows.Id}) OR {MessageRows.Id} < :id";
            update.ExpressionAttributeNames = MessageRows.LatestMessageNames();
            foreach (var (name, value) in MessageRows.LatestMessageValues(message))
            {
                update.ExpressionAttributeValues[name] = value;
            }
        }

        return new() { Update = update };
    }

    /// <summary>Reads a partition backwards; a page ends at 1 MB, which long messages reach.</summary>
    private async Task<List<Dictionary<string, AttributeValue>>> ReadLatestRowsAsync(
        string partition, int count, CancellationToken cancellationToken)
    {
        var rows = new List<Dictionary<string, AttributeValue>>();
        var request = new QueryRequest
        {
            TableName = table.Name,
            KeyConditionExpression = $"{MessageRows.PartitionKey} = :partition",
            ExpressionAttributeValues = new() { [":partition"] = new() { S = partition } },
            ConsistentRead = true,
            ScanIndexForward = false,
        };
        do
        {
            request.Limit = count - rows.Count;
            var page = await table.CallAsync((client, token) => client.QueryAsync(request, token), cancellationToken);
            rows.AddRange(page.Items ?? []);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (rows.Count < count && request.ExclusiveStartKey is { Count: > 0 });

        return rows;
    }
}
