namespace GraphQLSubs.Subscriptions;

/// <summary>The buffers of live streams, one for each subscription.</summary>
public sealed class SubscriptionOptions
{
    internal const int MinBufferCapacity = 8;

    /// <summary>How many events wait to be read; 64, at least 8. When they are as many, one is dropped.</summary>
    public int TopicBufferCapacity { get; set; } = 64;

    /// <summary>Which one that is.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; set; } = TopicBufferFullMode.DropOldest;
}
