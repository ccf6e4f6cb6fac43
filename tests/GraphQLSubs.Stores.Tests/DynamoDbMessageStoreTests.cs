using Amazon.DynamoDBv2.Model;
using Chat.Messages;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Server.Stores;
using Shouldly;
using Xunit;

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

    [Fact]
    public async Task A_message_that_conflicts_with_another_is_sent_again()
    {
        var message = NewMessage();
        var conflicts = 3;
        _client.Before = _ => conflicts-- > 0 ? throw Cancelled("None", "TransactionConflict") : Task.CompletedTask;

        await Store.AddAsync(message, Token);

        (await ReadRoomsAsync(message.Room)).ShouldBe([new(message.Room, 1, message)]);
    }

    [Fact]
    public async Task A_message_that_never_gets_through_is_given_up_with_the_room_named()
    {
        var message = NewMessage();
        _client.Before = _ => throw Cancelled("None", "TransactionConflict");

        var fault = await Should.ThrowAsync<SubscriptionStoreException>(Store.AddAsync(message, Token));

        fault.Message.ShouldContain(message.Room);
        (await ReadRoomsAsync(message.Room)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_counted_once()
    {
        var message = NewMessage();
        _client.AfterAttempt = _ =>
        {
            _client.AfterAttempt = null;
            throw new HttpRequestException("The connection was reset.", new IOException());
        };

        await Store.AddAsync(message, Token);

        (await ReadRoomsAsync(message.Room)).ShouldBe([new(message.Room, 1, message)]);
    }

    public void Dispose()
    {
        _client.Dispose();
        _otherClient.Dispose();
    }

    private static TransactionCanceledException Cancelled(params string[] codes) => new("Transaction cancelled")
    {
        CancellationReasons = [.. codes.Select(code => new CancellationReason { Code = code })],
    };

    private static DynamoDbMessageStore Open(CountingClient client) =>
        new(new DynamoDbTable(client, DynamoDbFixture.TableName), TimeProvider.System);
}
