using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Stores.Tests;

public sealed class DynamoDbSubscriptionStoreTests : DynamoDbContract
{
    public DynamoDbSubscriptionStoreTests(DynamoDbFixture fixture)
        : base(fixture, bucketCount: 1)
    {
    }
}

public sealed class BucketedDynamoDbSubscriptionStoreTests : DynamoDbContract
{
    public BucketedDynamoDbSubscriptionStoreTests(DynamoDbFixture fixture)
        : base(fixture, bucketCount: 4)
    {
    }
}

/// <summary>The contract over two clients of one table, as two processes have them.</summary>
public abstract class DynamoDbContract : SubscriptionStoreContract, IDisposable
{
    private readonly CountingClient _client;
    private readonly CountingClient _otherClient;

    protected DynamoDbContract(DynamoDbFixture fixture, int bucketCount)
    {
        _client = new(fixture.Endpoint);
        _otherClient = new(fixture.Endpoint);
        Store = Open(_client, bucketCount);
        OtherStore = Open(_otherClient, bucketCount);
    }

    protected override ISubscriptionStore Store { get; }

    protected override ISubscriptionStore OtherStore { get; }

    public void Dispose()
    {
        _client.Dispose();
        _otherClient.Dispose();
        GC.SuppressFinalize(this);
    }

    private DynamoDbSubscriptionStore Open(CountingClient client, int bucketCount)
    {
        var options = new DynamoDbSubscriptionOptions { TableName = DynamoDbFixture.TableName, BucketCount = bucketCount };
        return new(new DynamoDbTable(client, options.TableName), options, Clock);
    }
}
