namespace GraphQLSubs.Execution;

/// <summary>
/// The <see href="https://spec.graphql.org/September2025/#sec-Source-Stream">source stream</see> of a subscription, as that by which
/// it can be stored: between two events no process runs that could hold a stream open.
/// </summary>
public interface ISourceStream
{
    /// <summary>The topic whose events are the stream.</summary>
    string Topic { get; }
}

/// <summary>A source stream of one message type.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface ISourceStream<out TMessage> : ISourceStream;
