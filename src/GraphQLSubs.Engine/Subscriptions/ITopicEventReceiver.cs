using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>Opens topics, in a method that <c>[Subscribe(With = …)]</c> names.</summary>
public interface ITopicEventReceiver
{
    /// <summary>The stream of a topic's events; nothing is listened to before the method's stream is stored.</summary>
    /// <typeparam name="TMessage">The message type that publishers send, and that the subscription field declares.</typeparam>
    /// <param name="topicName">The topic, compared exactly; 1 to 1,024 UTF-8 bytes.</param>
    /// <param name="cancellationToken">Without effect: the call completes at once.</param>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default);
}
