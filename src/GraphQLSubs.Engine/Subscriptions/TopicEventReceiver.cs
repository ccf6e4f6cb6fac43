using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>The receiver: it only notes the topic. Stateless, register it once.</summary>
public sealed class TopicEventReceiver : ITopicEventReceiver
{
    /// <inheritdoc />
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) =>
        new(new TopicStream<TMessage>(topicName));

    private sealed record TopicStream<TMessage>(string Topic) : ISourceStream<TMessage>;
}
