using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Server.Publishing;

/// <summary>Publishes an event: here and now, to everyone who listens. At most once, should the process die meanwhile.</summary>
internal sealed class EventPublisher(
    IRequestExecutor executor, EventDelivery delivery, TopicCompletion completion, InMemoryPubSub? liveStreams = null)
{
    /// <exception cref="Stores.SubscriptionStoreException">The topic's subscribers could not be read, or not all of them.</exception>
    public async Task PublishAsync(TopicEvent published, CancellationToken cancellationToken)
    {
        // The live streams of this process first: they only take the event, and cannot fail.
        if (liveStreams?.HasSubscribers(published.Topic) == true)
        {
            await PublishAsync(liveStreams, published, cancellationToken);
        }

        await (published.Message is { } message
            ? delivery.DeliverAsync(published.Topic, message, cancellationToken)
            : completion.CompleteAsync(published.Topic, cancellationToken));
    }

    /// <summary>A live stream gets what a stored subscription gets: the message as it was when it was sent, read from its JSON.</summary>
    private ValueTask PublishAsync(InMemoryPubSub streams, TopicEvent published, CancellationToken cancellationToken) =>
        published.Message is { } message
            ? streams.SendAsync(published.Topic, executor.ReadEventMessage(message), cancellationToken)
            : streams.CompleteAsync(published.Topic);
}
