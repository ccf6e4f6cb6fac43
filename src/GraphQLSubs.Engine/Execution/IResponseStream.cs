namespace GraphQLSubs.Execution;

/// <summary>
/// The <see href="https://spec.graphql.org/September2025/#sec-Response-Stream">response stream</see> of a live subscription. It listens
/// from the moment it exists, read or not; disposing of it unsubscribes, from whichever thread and also while it is read.
/// </summary>
public interface IResponseStream : IExecutionResult
{
    /// <summary>
    /// The responses, one for each event and in the order of the events: the next event is not taken before the response to the
    /// last one was read. What fails while an event is answered is in its response; if the source of events fails, one response with
    /// errors is the last. Cancelled or disposed of, the stream ends without another response. To be read once; each response
    /// belongs to the reader, who disposes of it.
    /// </summary>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<OperationResult> ReadResultsAsync(CancellationToken cancellationToken = default);
}
