using System.Text;
using GraphQLSubs.Execution;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Resolvers;

/// <summary>
/// Computes the topic that a subscription listens to. It sees the field's arguments, services and user, but no parent and no
/// event. Throwing a <see cref="GraphQLException"/> refuses the subscription with its errors.
/// </summary>
public delegate ValueTask<string> TopicResolver(IResolverContext context);

/// <summary>Opens the stream that a subscription listens to; otherwise as <see cref="TopicResolver"/>. The caller disposes of it.</summary>
public delegate ValueTask<ISourceStream> SourceStreamResolver(IResolverContext context);

/// <summary>Where the events of a subscription field come from: a topic or a stream, and the codec of its messages.</summary>
public sealed class SubscriptionResolver
{
    private readonly TopicResolver? _resolveTopic;
    private readonly SourceStreamResolver? _resolveStream;

    /// <summary>A field that says its topic.</summary>
    public SubscriptionResolver(EventMessageCodec messageCodec, TopicResolver resolveTopic)
    {
        MessageCodec = messageCodec;
        _resolveTopic = resolveTopic;
    }

    private SubscriptionResolver(EventMessageCodec messageCodec, SourceStreamResolver resolveStream)
    {
        MessageCodec = messageCodec;
        _resolveStream = resolveStream;
    }

    /// <summary>Reads and writes the messages of the topic.</summary>
    public EventMessageCodec MessageCodec { get; }

    /// <summary>Whether the topic may depend on who subscribes.</summary>
    public bool DependsOnUser { get; init; }

    /// <summary>A field that opens its stream itself.</summary>
    /// <param name="messageCodec">Reads and writes the messages of the stream's topic.</param>
    /// <param name="resolveStream">Opens the stream.</param>
    /// <param name="dependsOnUser">See <see cref="DependsOnUser"/>.</param>
    public static SubscriptionResolver FromStream(
        EventMessageCodec messageCodec, SourceStreamResolver resolveStream, bool dependsOnUser = false) =>
        new(messageCodec, resolveStream) { DependsOnUser = dependsOnUser };

    /// <summary>The topic alone, for who stores the subscription.</summary>
    internal async ValueTask<string> ResolveTopicAsync(IResolverContext context)
    {
        if (_resolveTopic is not null)
        {
            return Check(await _resolveTopic(context));
        }

        await using var stream = await _resolveStream!(context);
        return Check(stream.Topic);
    }

    /// <summary>The stream, for who reads it.</summary>
    internal async ValueTask<ISourceStream> OpenStreamAsync(IResolverContext context) => _resolveStream is not null
        ? await _resolveStream(context)
        : await MessageCodec.SubscribeAsync(
            context.Service<ITopicEventReceiver>(), Check(await _resolveTopic!(context)), context.RequestAborted);

    private static string Check(string? topic)
    {
        var bytes = Encoding.UTF8.GetByteCount(topic ?? "");

        return bytes is >= 1 and <= TopicName.MaxBytes
            ? topic!
            : throw new GraphQLException(ExecutionErrors.WrongTopic(bytes));
    }
}
