using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Stores.Tests;

public sealed class InMemorySubscriptionStoreTests : SubscriptionStoreContract
{
    public InMemorySubscriptionStoreTests() => Store = new InMemorySubscriptionStore(Clock);

    protected override ISubscriptionStore Store { get; }

    protected override ISubscriptionStore OtherStore => Store;
}
