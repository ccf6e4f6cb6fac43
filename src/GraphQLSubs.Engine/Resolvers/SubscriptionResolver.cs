using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Resolvers;

/// <summary>
/// Computes the topic that a subscription listens to. It sees the field's arguments, services and user, but no parent and no
/// event. Throwing a <see cref="GraphQLException"/> refuses the subscription with its errors.
/// </summary>
public delegate ValueTask<string> TopicResolver(IResolverContext context);

/// <summary>Where the events of a subscription field come from: its topic and the codec of its messages.</summary>
public sealed class SubscriptionResolver(EventMessageCodec messageCodec, TopicResolver resolveTopic)
{
    /// <summary>Reads and writes the messages of the topic.</summary>
    public EventMessageCodec MessageCodec { get; } = messageCodec;

    /// <summary>Computes the topic.</summary>
    public TopicResolver ResolveTopic { get; } = resolveTopic;

    /// <summary>Whether the topic may depend on who subscribes.</summary>
    public bool DependsOnUser { get; init; }
}
