using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Server.Publishing;

/// <summary>
/// What a scope's resolvers and services publish with. In the scope of a request it collects, and the request delivers when its
/// execution is over; in a scope that the application made for itself it publishes at once.
/// </summary>
internal sealed class TopicEventSender(IRequestExecutor executor, EventPublisher publisher) : ITopicEventSender
{
    private readonly Lock _lock = new();
    private List<TopicEvent>? _collected;

    /// <summary>Begins to collect.</summary>
    public void Collect() => _collected = [];

    /// <summary>What was published since <see cref="Collect"/>, in order; what comes later is published at once.</summary>
    public IReadOnlyList<TopicEvent> TakeCollected()
    {
        lock (_lock)
        {
            var collected = _collected ?? [];
            _collected = null;
            return collected;
        }
    }

    /// <inheritdoc />
    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        TopicName.Check(topicName);
        return AddAsync(new TopicEvent(topicName, executor.WriteEventMessage(message)), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask CompleteAsync(string topicName)
    {
        TopicName.Check(topicName);
        return AddAsync(new TopicEvent(topicName, null), CancellationToken.None);
    }

    private ValueTask AddAsync(TopicEvent published, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_collected is not null)
            {
                _collected.Add(published);
                return ValueTask.CompletedTask;
            }
        }

        return new ValueTask(publisher.PublishAsync(published, cancellationToken));
    }
}
