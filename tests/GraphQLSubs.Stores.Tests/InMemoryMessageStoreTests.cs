using Chat.Messages;

namespace GraphQLSubs.Stores.Tests;

public sealed class InMemoryMessageStoreTests : MessageStoreContract
{
    protected override IMessageStore Store { get; } = new InMemoryMessageStore();

    protected override IMessageStore OtherStore => Store;
}
