using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>
/// Opens topics, in a method that <c>[Subscribe(With = …)]</c> names. What it returns is stored by its topic
/// (<see cref="TopicEventReceiver"/>) or listens in this process (<see cref="InMemoryPubSub"/>).
/// </summary>
public interface ITopicEventReceiver
{
    /// <summary>The stream of a topic's events.</summary>
    /// <typeparam name="TMessage">The message type that publishers send, and that the subscription field declares.</typeparam>
    /// <param name="topicName">The topic, compared exactly; 1 to 1,024 UTF-8 bytes.</param>
    /// <param name="cancellationToken">Gives up; once the stream is open it is without effect.</param>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);

    /// <summary>The stream of a topic's events, with a buffer of its own size where it has one.</summary>
    /// <typeparam name="TMessage">The message type that publishers send, and that the subscription field declares.</typeparam>
    /// <param name="topicName">The topic, compared exactly; 1 to 1,024 UTF-8 bytes.</param>
    /// <param name="bufferCapacity">How many events wait to be read, 8 or more; null: as configured.</param>
    /// <param name="bufferFullMode">Which event is dropped when the buffer is full; null: as configured.</param>
    /// <param name="cancellationToken">Gives up; once the stream is open it is without effect.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 8.</exception>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken = default);
}
