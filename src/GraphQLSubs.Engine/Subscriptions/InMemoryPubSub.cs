using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>
/// Carries events from the senders to the live streams of one process. A stream gets what is published after it was opened, in the
/// order in which it was published, as long as its buffer is not full (<see cref="SubscriptionOptions"/>). Nothing outlives the
/// process. Safe for concurrent use; register it once.
/// </summary>
/// <param name="options">Null: the defaults.</param>
public sealed class InMemoryPubSub(SubscriptionOptions? options = null) : ITopicEventReceiver, ITopicEventSender
{
    private readonly SubscriptionOptions _options = options ?? new SubscriptionOptions();

    // One lock for all topics: what happens under it never waits, and all streams of a topic see one order.
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<IInMemoryStream>> _topics = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default) =>
        SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken = default)
    {
        TopicName.Check(topicName);
        var capacity = bufferCapacity ?? _options.TopicBufferCapacity;
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, SubscriptionOptions.MinBufferCapacity, nameof(bufferCapacity));
        cancellationToken.ThrowIfCancellationRequested();

        var stream = new InMemoryStream<TMessage>(this, topicName, capacity, bufferFullMode ?? _options.TopicBufferFullMode);

        lock (_lock)
        {
            if (!_topics.TryGetValue(topicName, out var streams))
            {
                _topics[topicName] = streams = [];
            }

            streams.Add(stream);
        }

        return new(stream);
    }

    /// <summary>Hands a message to the streams of the topic whose message type it is of; the others do not see it. Never waits.</summary>
    /// <inheritdoc />
    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        TopicName.Check(topicName);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_lock)
        {
            foreach (var stream in StreamsOf(topicName))
            {
                stream.Write(message);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the streams that are open now, after the events that wait in their buffers.</summary>
    /// <inheritdoc />
    public ValueTask CompleteAsync(string topicName)
    {
        TopicName.Check(topicName);

        lock (_lock)
        {
            foreach (var stream in StreamsOf(topicName))
            {
                stream.Complete();
            }

            _topics.Remove(topicName);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Whether anyone listens to a topic.</summary>
    /// <param name="topicName">The topic, compared exactly.</param>
    public bool HasSubscribers(string topicName)
    {
        lock (_lock)
        {
            return _topics.ContainsKey(topicName);
        }
    }

    internal void Remove(IInMemoryStream stream)
    {
        lock (_lock)
        {
            if (_topics.TryGetValue(stream.Topic, out var streams) && streams.Remove(stream) && streams.Count == 0)
            {
                _topics.Remove(stream.Topic);
            }
        }
    }

    private HashSet<IInMemoryStream> StreamsOf(string topicName) => _topics.TryGetValue(topicName, out var streams) ? streams : [];
}
