using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace GraphQLSubs.DynamoDb;

/// <summary>Calls for one row. A condition that does not hold is an answer.</summary>
internal static class RowCalls
{
    /// <summary>Reads a row, strongly consistent; expired ones too.</summary>
    public static async Task<Dictionary<string, AttributeValue>?> FindAsync(
        this DynamoDbTable table, RowKey key, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = table.Name, Key = key.ToAttributes(), ConsistentRead = true };
        var response = await table.CallAsync((client, token) => client.GetItemAsync(request, token), cancellationToken);
        return response.Item is { Count: > 0 } row ? row : null;
    }

    /// <summary>Writes a row over what is there.</summary>
    public static Task PutAsync(
        this DynamoDbTable table, Dictionary<string, AttributeValue> row, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest { TableName = table.Name, Item = row };
        return table.CallAsync((client, token) => client.PutItemAsync(request, token), cancellationToken);
    }

    /// <summary>Writes a row where the condition holds of what is there.</summary>
    public static Task<bool> TryPutAsync(
        this DynamoDbTable table, Dictionary<string, AttributeValue> row, Condition condition, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = table.Name,
            Item = row,
            ConditionExpression = condition.Expression,
            ExpressionAttributeNames = condition.Names,
            ExpressionAttributeValues = condition.Values,
        };
        return HoldsAsync(table.CallAsync((client, token) => client.PutItemAsync(request, token), cancellationToken));
    }

    /// <summary>Deletes a row where the condition holds of it.</summary>
    public static Task<bool> TryDeleteAsync(
        this DynamoDbTable table, RowKey key, Condition condition, CancellationToken cancellationToken) =>
        HoldsAsync(DeleteAsync(table, key, condition, cancellationToken));

    /// <summary>Deletes a row and tells whether there was one; the condition holds of it, or there is none.</summary>
    public static async Task<DeleteOutcome> DeleteKnownAsync(
        this DynamoDbTable table, RowKey key, Condition condition, CancellationToken cancellationToken)
    {
        try
        {
            var response = await DeleteAsync(table, key, condition, cancellationToken);
            return response.Attributes is { Count: > 0 } ? DeleteOutcome.Deleted : DeleteOutcome.Missing;
        }
        catch (ConditionalCheckFailedException)
        {
            return DeleteOutcome.Other;
        }
    }

    private static Task<DeleteItemResponse> DeleteAsync(
        DynamoDbTable table, RowKey key, Condition condition, CancellationToken cancellationToken)
    {
        var request = new DeleteItemRequest
        {
            TableName = table.Name,
            Key = key.ToAttributes(),
            ConditionExpression = condition.Expression,
            ExpressionAttributeNames = condition.Names,
            ExpressionAttributeValues = condition.Values,
            ReturnValues = ReturnValue.ALL_OLD,
        };
        return table.CallAsync((client, token) => client.DeleteItemAsync(request, token), cancellationToken);
    }

    private static async Task<bool> HoldsAsync<TResponse>(Task<TResponse> write)
    {
        try
        {
            await write;
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}

/// <summary>What a delete met.</summary>
internal enum DeleteOutcome
{
    /// <summary>The row, which is gone now.</summary>
    Deleted,

    /// <summary>No row.</summary>
    Missing,

    /// <summary>A row of which the condition does not hold; it stays.</summary>
    Other,
}
