using Amazon.DynamoDBv2;

namespace GraphQLSubs.DynamoDb;

/// <summary>
/// The table, for this library and for an application that keeps its own rows in it (under partition keys that begin with neither
/// <c>C#</c>, <c>T#</c>, <c>D#</c> nor <c>E#</c>).
/// </summary>
/// <param name="client">Calls DynamoDB.</param>
/// <param name="name">The table's name.</param>
public sealed class DynamoDbTable(IAmazonDynamoDB client, string name)
{
    /// <summary>The table's name.</summary>
    public string Name => name;

    /// <summary>Makes one call. Failed conditions and cancelled transactions pass through: they are outcomes, not faults.</summary>
    /// <exception cref="Server.Stores.SubscriptionStoreException">The call failed after the client's retries; it may be tried again.</exception>
    public async Task<TResponse> CallAsync<TResponse>(
        Func<IAmazonDynamoDB, CancellationToken, Task<TResponse>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call(client, cancellationToken);
        }
        catch (Exception exception) when (Faults.IsFault(exception, cancellationToken))
        {
            throw Faults.Explain(exception, name, client.Config);
        }
    }
}
