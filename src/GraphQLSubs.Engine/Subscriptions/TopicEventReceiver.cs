using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>
/// The receiver where subscriptions are stored: it only notes the topic, since between two events no process runs that could hold a
/// stream open. Stateless, register it once.
/// </summary>
public sealed class TopicEventReceiver : ITopicEventReceiver
{
    /// <inheritdoc />
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) =>
        new(new TopicNote<TMessage>(topicName));

    /// <inheritdoc />
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken = default) =>
        SubscribeAsync<TMessage>(topicName, cancellationToken);

    private sealed class TopicNote<TMessage>(string topic) : ISourceStream<TMessage>
    {
        public string Topic => topic;

        public IAsyncEnumerable<TMessage> ReadEventsAsync() => throw new NotSupportedException(
            $"The topic \"{topic}\" cannot be read in this process: its events go to stored subscriptions. "
            + $"Register {nameof(InMemoryPubSub)}, as AddInMemorySubscriptions() does, to read them live.");

        IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => (IAsyncEnumerable<object?>)ReadEventsAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
