using System.Runtime.CompilerServices;

namespace GraphQLSubs.Execution;

/// <summary>
/// Takes one event after another from a source stream and answers it in a scope of its own. It ends once: by its source, by an error
/// of its source, or by whoever cancels or disposes of it.
/// </summary>
internal sealed class ResponseStream : IResponseStream
{
    private readonly ISourceStream _source;
    private readonly IAsyncEnumerable<object?> _events;
    private readonly OperationRequest _request;
    private readonly Func<OperationRequest, CancellationToken, ValueTask<OperationResult>> _execute;
    private readonly Func<IReadOnlyList<IError>, OperationResult> _refuse;
    private readonly CancellationTokenSource _ending;
    private readonly CancellationToken _ended;
    private int _isRead;
    private int _isDisposed;

    /// <param name="source">The source, owned by the stream from now on, unless the constructor throws.</param>
    /// <param name="request">What every event is answered with.</param>
    /// <param name="execute">Answers an event.</param>
    /// <param name="refuse">Makes the response that tells of errors.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public ResponseStream(
        ISourceStream source,
        OperationRequest request,
        Func<OperationRequest, CancellationToken, ValueTask<OperationResult>> execute,
        Func<IReadOnlyList<IError>, OperationResult> refuse,
        CancellationToken cancellationToken)
    {
        _source = source;
        _events = source.ReadEventsAsync();
        _request = request;
        _execute = execute;
        _refuse = refuse;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ended = _ending.Token;
    }

    public IAsyncEnumerable<OperationResult> ReadResultsAsync(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _isRead, 1) == 0
            ? ReadOnceAsync(cancellationToken)
            : throw new InvalidOperationException("A response stream can be read only once.");

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _ending.CancelAsync();
            _ending.Dispose();
            await _source.DisposeAsync();
        }
    }

    private async IAsyncEnumerable<OperationResult> ReadOnceAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(_ended, cancellationToken);
        var scopes = _request.Services?.GetService(typeof(IRequestScopeFactory)) as IRequestScopeFactory;

        await using (this)
        await using (var events = _events.GetAsyncEnumerator(linked.Token))
        {
            var isLast = false;

            while (!isLast && await NextAsync(events, scopes, linked.Token) is { } next)
            {
                (var result, isLast) = next;
                yield return result;
            }
        }
    }

    /// <summary>The response to the next event; null: the stream has ended.</summary>
    private async ValueTask<(OperationResult Result, bool IsLast)?> NextAsync(
        IAsyncEnumerator<object?> events, IRequestScopeFactory? scopes, CancellationToken ended)
    {
        try
        {
            if (ended.IsCancellationRequested || !await events.MoveNextAsync())
            {
                return null;
            }

            var result = await AnswerAsync(events.Current, scopes, ended);

            if (!ended.IsCancellationRequested)
            {
                return (result, false);
            }

            result.Dispose();
            return null;
        }
        catch (Exception) when (ended.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            return (_refuse(ExecutionErrors.FromException(exception)), true);
        }
    }

    private async ValueTask<OperationResult> AnswerAsync(object? message, IRequestScopeFactory? scopes, CancellationToken ended)
    {
        if (scopes is null)
        {
            return await _execute(_request with { EventMessage = message }, ended);
        }

        await using var scope = scopes.CreateScope();
        return await _execute(_request with { EventMessage = message, Services = scope.Services }, ended);
    }
}
