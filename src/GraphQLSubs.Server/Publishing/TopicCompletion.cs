using System.Runtime.CompilerServices;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Publishing;

/// <summary>Ends every subscription that listens to a topic: its client gets <c>complete</c>, its records go.</summary>
internal sealed class TopicCompletion(
    ISubscriptionStore store, RetryingSender sender, ServerOptions options, TimeProvider timeProvider, ILogger<TopicCompletion> logger)
{
    /// <summary>Ends them; returns when every recipient has been dealt with.</summary>
    /// <exception cref="SubscriptionStoreException">Not all recipients could be read; those that were have been dealt with.</exception>
    public async Task<DeliveryCounts> CompleteAsync(string topic, CancellationToken cancellationToken)
    {
        var recipients = new Recipients(topic, sender, store, options, timeProvider, logger);

        await recipients.PostAllAsync(ReadPostingsAsync(topic, cancellationToken), cancellationToken);

        var counts = recipients.Counts;
        Log.Completed(logger, topic, counts.Matched, counts.Sent, counts.Gone, counts.Throttled, counts.Failed);
        return counts;
    }

    private async IAsyncEnumerable<Posting> ReadPostingsAsync(
        string topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (shape, subscribers) in store.ReadSubscribersAsync(topic, cancellationToken))
        {
            foreach (var subscriber in subscribers)
            {
                yield return new Posting(shape, subscriber, Outgoing.Completion());
            }
        }
    }
}
