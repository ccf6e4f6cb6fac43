namespace GraphQLSubs.Subscriptions;

/// <summary>
/// Publishes events. Inside a resolver the events are collected while the mutation executes and delivered after it, in the order
/// they were sent, before the invocation ends.
/// </summary>
public interface ITopicEventSender
{
    /// <summary>Publishes a message to every subscription that listens to the topic.</summary>
    /// <typeparam name="TMessage">The message type that the subscription field declares: not a derived type.</typeparam>
    /// <param name="topicName">The topic, compared exactly; 1 to 1,024 UTF-8 bytes.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The topic is empty or too long, or no subscription field takes such messages.</exception>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends every subscription that listens to the topic: their clients get <c>complete</c>.</summary>
    /// <param name="topicName">The topic, compared exactly.</param>
    ValueTask CompleteAsync(string topicName);
}
