namespace GraphQLSubs.Execution;

/// <summary>A stream together with the scope of the request that opened it: they end together.</summary>
internal sealed class ScopedResponseStream(IResponseStream stream, IRequestScope scope) : IResponseStream
{
    public IAsyncEnumerable<OperationResult> ReadResultsAsync(CancellationToken cancellationToken = default) =>
        ReadOnceAsync(stream.ReadResultsAsync(cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        await scope.DisposeAsync();
    }

    private async IAsyncEnumerable<OperationResult> ReadOnceAsync(IAsyncEnumerable<OperationResult> results)
    {
        await using (this)
        {
            await foreach (var result in results)
            {
                yield return result;
            }
        }
    }
}
