using GraphQLSubs.Server.Stores;
using Xunit;

namespace GraphQLSubs.Stores.Tests;

/// <summary>
/// What every subscription store does. The tests are spread over the parts of this class: connections, operations, subscriptions,
/// races. Two stores are open at once, as in two sandboxes of a function.
/// </summary>
public abstract partial class SubscriptionStoreContract
{
    internal StoppedClock Clock { get; } = new();

    internal Samples Samples => field ??= new(Clock);

    /// <summary>The store that a process uses.</summary>
    protected abstract ISubscriptionStore Store { get; }

    /// <summary>The store that another process uses; the same where a store lives in one process only.</summary>
    protected abstract ISubscriptionStore OtherStore { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Everyone who listens to a topic, as another process sees it.</summary>
    protected async Task<List<SubscriberBatch>> ReadAsync(string topic)
    {
        var batches = new List<SubscriberBatch>();
        await foreach (var batch in OtherStore.ReadSubscribersAsync(topic, Token))
        {
            batches.Add(batch);
        }

        return batches;
    }

    protected async Task<string[]> ReadOperationIdsAsync(string topic) =>
        [.. (await ReadAsync(topic)).SelectMany(batch => batch.Subscribers).Select(subscriber => subscriber.OperationId)];
}
