using Chat.Messages;
using GraphQLSubs.DynamoDb;

namespace GraphQLSubs.Stores.Tests;

public sealed class DynamoDbMessageStoreTests : MessageStoreContract, IDisposable
{
    private readonly CountingClient _client;
    private readonly CountingClient _otherClient;

    public DynamoDbMessageStoreTests(DynamoDbFixture fixture)
    {
        _client = new(fixture.Endpoint);
        _otherClient = new(fixture.Endpoint);
        Store = Open(_client);
        OtherStore = Open(_otherClient);
    }

    protected override IMessageStore Store { get; }

    protected override IMessageStore OtherStore { get; }

    public void Dispose()
    {
        _client.Dispose();
        _otherClient.Dispose();
    }

    private static DynamoDbMessageStore Open(CountingClient client) =>
        new(new DynamoDbTable(client, DynamoDbFixture.TableName), TimeProvider.System);
}
