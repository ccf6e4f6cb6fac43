namespace GraphQLSubs.Subscriptions;

/// <summary>
/// Which event is dropped when the buffer of a live stream is full. Publishers never wait for a reader, so that one who reads
/// slowly stops nobody else.
/// </summary>
public enum TopicBufferFullMode
{
    /// <summary>The one that waited longest makes room: the reader sees the latest events.</summary>
    DropOldest,

    /// <summary>The one that came last makes room for the one that is published.</summary>
    DropNewest,

    /// <summary>The one that is published: the reader sees the earliest events.</summary>
    DropWrite,
}
