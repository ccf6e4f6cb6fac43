using GraphQLSubs.DynamoDb;
using GraphQLSubs.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(GraphQLSubs.Stores.Tests.DynamoDbFixture))]

namespace GraphQLSubs.Stores.Tests;

/// <summary>One DynamoDB Local with one table for all tests, which keep apart by their ids and topics.</summary>
public sealed class DynamoDbFixture : IAsyncLifetime
{
    private DynamoDbLocal? _dynamoDb;

    public static string TableName => "subscriptions";

    public Uri Endpoint => _dynamoDb!.Endpoint;

    public async ValueTask InitializeAsync()
    {
        _dynamoDb = await DynamoDbLocal.StartAsync();
        using var client = new CountingClient(Endpoint);
        await new DynamoDbTable(client, TableName).CreateIfMissingAsync(TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        if (_dynamoDb is not null)
        {
            await _dynamoDb.DisposeAsync();
        }
    }
}
