namespace GraphQLSubs.Execution;

/// <summary>
/// The two ways in which an execution ends early: the caller cancels, or the time limit passes. A timer is only started when
/// someone can wait: a request whose resolvers are all synchronous reads the clock now and then.
/// </summary>
internal sealed class RequestAbort(TimeSpan timeout, TimeProvider timeProvider, CancellationToken cancellationToken) : IDisposable
{
    private const int ChecksPerClockReading = 256;

    private readonly long _started = timeProvider.GetTimestamp();
    private CancellationTokenSource? _timer;
    private CancellationTokenSource? _linked;
    private int _checks;

    /// <summary>The clock of the time limit.</summary>
    public TimeProvider TimeProvider => timeProvider;

    /// <summary>Cancelled by the caller or by the time limit.</summary>
    public CancellationToken Token
    {
        get
        {
            // Itself: nobody else can, and a request that needs no timer should not pay for one's lock.
            lock (this)
            {
                return (_linked ?? Link()).Token;
            }
        }
    }

    public bool IsAborted => cancellationToken.IsCancellationRequested || IsTimedOut;

    private bool IsTimedOut =>
        timeout != Timeout.InfiniteTimeSpan && timeProvider.GetElapsedTime(_started) >= timeout;

    /// <summary>Called for every object, so it must cost next to nothing.</summary>
    public void ThrowIfAborted()
    {
        if (cancellationToken.IsCancellationRequested || (++_checks % ChecksPerClockReading == 0 && IsTimedOut))
        {
            throw new ExecutionAbortedException();
        }
    }

    /// <summary>What the client is told.</summary>
    public IError ToError() => cancellationToken.IsCancellationRequested
        ? ErrorBuilder.New().SetMessage("The request was cancelled.").SetCode(ErrorCodes.Cancelled).Build()
        : ErrorBuilder.New()
            .SetMessage($"The request exceeded the configured timeout of `{timeout:c}`.")
            .SetCode(ErrorCodes.Timeout)
            .Build();

    public void Dispose()
    {
        lock (this)
        {
            _linked?.Dispose();
            _timer?.Dispose();
        }
    }

    private CancellationTokenSource Link()
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return _linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        }

        var left = timeout - timeProvider.GetElapsedTime(_started);
        _timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, timeProvider);
        return _linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
    }
}
