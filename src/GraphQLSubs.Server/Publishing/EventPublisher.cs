namespace GraphQLSubs.Server.Publishing;

/// <summary>Publishes an event: here and now, to everyone who listens. At most once, should the process die meanwhile.</summary>
internal sealed class EventPublisher(EventDelivery delivery, TopicCompletion completion)
{
    /// <exception cref="Stores.SubscriptionStoreException">The topic's subscribers could not be read, or not all of them.</exception>
    public Task PublishAsync(TopicEvent published, CancellationToken cancellationToken) => published.Message is { } message
        ? delivery.DeliverAsync(published.Topic, message, cancellationToken)
        : completion.CompleteAsync(published.Topic, cancellationToken);
}
