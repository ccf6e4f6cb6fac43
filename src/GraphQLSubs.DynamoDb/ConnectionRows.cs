using Amazon.DynamoDBv2.Model;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>The rows of connections.</summary>
internal sealed class ConnectionRows(DynamoDbTable table, TimeProvider timeProvider)
{
    public Task AddAsync(Connection connection, CancellationToken cancellationToken)
    {
        var row = Keys.Connection(connection.Id).ToAttributes()
            .With(Attributes.Protocol, connection.Protocol)
            .With(Attributes.Principal, connection.Principal)
            .WithTtl(connection.ExpiresAt);
        return table.PutAsync(row, cancellationToken);
    }

    public async Task<AcknowledgeOutcome> AcknowledgeAsync(string connectionId, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var token = RowToken.New();
        var request = new UpdateItemRequest
        {
            TableName = table.Name,
            Key = Keys.Connection(connectionId).ToAttributes(),
            UpdateExpression = $"SET {Attributes.AcknowledgedAt} = :nowMs, {Attributes.Token} = :token",
            ConditionExpression =
                $"attribute_exists({Attributes.PartitionKey}) AND attribute_not_exists({Attributes.AcknowledgedAt}) AND #ttl > :now",
            ExpressionAttributeNames = new() { ["#ttl"] = Attributes.Ttl },
            ExpressionAttributeValues = new()
            {
                [":now"] = RowExtensions.Value(now.ToUnixTimeSeconds()),
                [":nowMs"] = RowExtensions.Value(now.ToUnixTimeMilliseconds()),
                [":token"] = new() { S = token },
            },
        };

        try
        {
            await table.CallAsync((client, cancellation) => client.UpdateItemAsync(request, cancellation), cancellationToken);
            return AcknowledgeOutcome.Acknowledged;
        }
        catch (ConditionalCheckFailedException)
        {
            var row = await FindRowAsync(connectionId, cancellationToken);
            return row is null ? AcknowledgeOutcome.NoConnection
                : row.Text(Attributes.Token) == token ? AcknowledgeOutcome.Acknowledged
                : AcknowledgeOutcome.AlreadyAcknowledged;
        }
    }

    public async Task<Connection?> FindAsync(string connectionId, CancellationToken cancellationToken) =>
        await FindRowAsync(connectionId, cancellationToken) is { } row
            ? new Connection
            {
                Id = connectionId,
                Protocol = row.Text(Attributes.Protocol)!,
                IsAcknowledged = row.ContainsKey(Attributes.AcknowledgedAt),
                Principal = row.Text(Attributes.Principal),
                ExpiresAt = row.ExpiresAt(),
            }
            : null;

    private async Task<Dictionary<string, AttributeValue>?> FindRowAsync(string connectionId, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(Keys.Connection(connectionId), cancellationToken);
        return row?.HasExpired(timeProvider.GetUtcNow()) == false ? row : null;
    }
}
