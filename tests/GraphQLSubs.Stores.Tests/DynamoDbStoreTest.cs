using GraphQLSubs.DynamoDb;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>What the tests of the DynamoDB store alone share: two clients of one table that can be watched and meddled with.</summary>
public abstract class DynamoDbStoreTest : IDisposable
{
    protected DynamoDbStoreTest(DynamoDbFixture fixture)
    {
        Samples = new(Clock);
        Client = new(fixture.Endpoint);
        OtherClient = new(fixture.Endpoint);
        Store = Open(Client);
        OtherStore = Open(OtherClient);
    }

    internal StoppedClock Clock { get; } = new();

    internal Samples Samples { get; }

    internal CountingClient Client { get; }

    internal CountingClient OtherClient { get; }

    internal DynamoDbSubscriptionStore Store { get; }

    internal DynamoDbSubscriptionStore OtherStore { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Client.Dispose();
        OtherClient.Dispose();
        GC.SuppressFinalize(this);
    }

    private DynamoDbSubscriptionStore Open(CountingClient client)
    {
        var options = new DynamoDbSubscriptionOptions { TableName = DynamoDbFixture.TableName };
        return new(new DynamoDbTable(client, options.TableName), options, Clock);
    }

    /// <summary>All rows of a partition, expired or not.</summary>
    internal Task<List<Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>>> RowsAsync(string partition) =>
        new DynamoDbTable(OtherClient, DynamoDbFixture.TableName).QueryAllAsync(partition, Token);
}
