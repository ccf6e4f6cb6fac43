using Amazon.DynamoDBv2;
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
            .With(Attributes.InitPayload, connection.InitPayload)
            .With(Attributes.ContextData, connection.ContextData)
            .WithTtl(connection.ExpiresAt);
        return table.PutAsync(row, cancellationToken);
    }

    public async Task<Acknowledgement> AcknowledgeAsync(
        string connectionId, AcknowledgedSession? session, CancellationToken cancellationToken)
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
            ReturnValues = ReturnValue.ALL_NEW,
        };

        List<(string Attribute, string? Text)> replacements = [(Attributes.InitPayload, null)];

        if (session is not null)
        {
            replacements.AddRange([(Attributes.Principal, session.Principal), (Attributes.ContextData, session.ContextData)]);
        }

        Replace(request, replacements);

        try
        {
            var response = await table.CallAsync((client, cancellation) => client.UpdateItemAsync(request, cancellation), cancellationToken);
            return new(AcknowledgeOutcome.Acknowledged, Parse(connectionId, response.Attributes));
        }
        catch (ConditionalCheckFailedException)
        {
            var row = await FindRowAsync(connectionId, cancellationToken);
            return row is null ? new(AcknowledgeOutcome.NoConnection, null)
                : row.Text(Attributes.Token) == token ? new(AcknowledgeOutcome.Acknowledged, Parse(connectionId, row))
                : new(AcknowledgeOutcome.AlreadyAcknowledged, Parse(connectionId, row));
        }
    }

    public async Task<Connection?> FindAsync(string connectionId, CancellationToken cancellationToken) =>
        await FindRowAsync(connectionId, cancellationToken) is { } row ? Parse(connectionId, row) : null;

    private static Connection Parse(string connectionId, Dictionary<string, AttributeValue> row) => new()
    {
        Id = connectionId,
        Protocol = row.Text(Attributes.Protocol)!,
        IsAcknowledged = row.ContainsKey(Attributes.AcknowledgedAt),
        Principal = row.Text(Attributes.Principal),
        InitPayload = row.Text(Attributes.InitPayload),
        ContextData = row.Text(Attributes.ContextData),
        ExpiresAt = row.ExpiresAt(),
    };

    /// <summary>Sets attributes beside those that an update sets already, or removes them where there is no text.</summary>
    private static void Replace(UpdateItemRequest request, List<(string Attribute, string? Text)> replacements)
    {
        var removed = new List<string>();

        foreach (var (attribute, text) in replacements)
        {
            if (text is null)
            {
                removed.Add(attribute);
                continue;
            }

            request.UpdateExpression += $", {attribute} = :{attribute}";
            request.ExpressionAttributeValues[$":{attribute}"] = new() { S = text };
        }

        if (removed.Count > 0)
        {
            request.UpdateExpression += $" REMOVE {string.Join(", ", removed)}";
        }
    }

    private async Task<Dictionary<string, AttributeValue>?> FindRowAsync(string connectionId, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(Keys.Connection(connectionId), cancellationToken);
        return row?.HasExpired(timeProvider.GetUtcNow()) == false ? row : null;
    }
}
