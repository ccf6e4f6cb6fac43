namespace GraphQLSubs.Execution;

/// <summary>
/// The <see href="https://spec.graphql.org/September2025/#sec-Source-Stream">source stream</see> of a subscription: the topic by which
/// it can be stored, and, in a process that lives on, the events themselves. It listens from the moment it exists; disposing of it
/// unsubscribes.
/// </summary>
public interface ISourceStream : IAsyncDisposable
{
    /// <summary>The topic whose events are the stream; 1 to 1,024 UTF-8 bytes.</summary>
    string Topic { get; }

    /// <summary>The events, to be read once; ends when the topic is completed or the stream is disposed of.</summary>
    /// <exception cref="NotSupportedException">The stream only notes its topic: <see cref="Subscriptions.TopicEventReceiver"/>.</exception>
    IAsyncEnumerable<object?> ReadEventsAsync();
}

/// <summary>A source stream of one message type.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface ISourceStream<out TMessage> : ISourceStream
{
    /// <inheritdoc cref="ISourceStream.ReadEventsAsync" />
    new IAsyncEnumerable<TMessage> ReadEventsAsync();
}
