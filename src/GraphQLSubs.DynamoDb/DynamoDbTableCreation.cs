using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace GraphQLSubs.DynamoDb;

/// <summary>Creates the table as <c>template.yaml</c> does: for a developer's machine and for tests.</summary>
public static class DynamoDbTableCreation
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Creates the table unless there is one of its name: on demand, time-to-live on <c>ttl</c>, a stream of new images. Returns when
    /// it can be used. Several processes may do so at once.
    /// </summary>
    /// <exception cref="Server.Stores.SubscriptionStoreException">DynamoDB could not be reached or refused.</exception>
    public static async Task CreateIfMissingAsync(
        this DynamoDbTable table, TimeProvider timeProvider, CancellationToken cancellationToken = default)
    {
        var status = await FindStatusAsync(table, cancellationToken);
        var isCreator = status is null && await TryCreateAsync(table, cancellationToken);
        while (status != TableStatus.ACTIVE)
        {
            await Task.Delay(Poll, timeProvider, cancellationToken);
            status = await FindStatusAsync(table, cancellationToken);
        }

        if (isCreator)
        {
            var timeToLive = new UpdateTimeToLiveRequest
            {
                TableName = table.Name,
                TimeToLiveSpecification = new() { AttributeName = Attributes.Ttl, Enabled = true },
            };
            await table.CallAsync((client, token) => client.UpdateTimeToLiveAsync(timeToLive, token), cancellationToken);
        }
    }

    private static Task<TableStatus?> FindStatusAsync(DynamoDbTable table, CancellationToken cancellationToken) =>
        table.CallAsync<TableStatus?>(
            async (client, token) =>
            {
                try
                {
                    return (await client.DescribeTableAsync(table.Name, token)).Table.TableStatus;
                }
                catch (ResourceNotFoundException)
                {
                    return null;
                }
            },
            cancellationToken);

    /// <returns>False: another process was faster.</returns>
    private static Task<bool> TryCreateAsync(DynamoDbTable table, CancellationToken cancellationToken)
    {
        var request = new CreateTableRequest
        {
            TableName = table.Name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions =
            [
                new(Attributes.PartitionKey, ScalarAttributeType.S),
                new(Attributes.SortKey, ScalarAttributeType.S),
            ],
            KeySchema = [new(Attributes.PartitionKey, KeyType.HASH), new(Attributes.SortKey, KeyType.RANGE)],
            StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE },
        };
        return table.CallAsync(
            async (client, token) =>
            {
                try
                {
                    await client.CreateTableAsync(request, token);
                    return true;
                }
                catch (ResourceInUseException)
                {
                    return false;
                }
            },
            cancellationToken);
    }
}
