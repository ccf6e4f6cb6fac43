namespace GraphQLSubs.Execution;

/// <summary>Keys that are loaded by one call, as the scheduler sees them.</summary>
internal abstract class Batch(BatchScheduler scheduler, CancellationToken cancellationToken)
{
    private CancellationTokenRegistration _cancellation;
    private bool _isClosed;
    private bool _isSettled;

    /// <summary>That of the strands that ask: keys of others go into another batch.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether keys may be added. The gate is held.</summary>
    public bool IsOpen => !_isClosed;

    /// <summary>Ends the loads when the batch is cancelled, whether its call heeds that or not.</summary>
    public void HeedCancellation() => _cancellation = cancellationToken.UnsafeRegister(
        // Elsewhere: whoever cancels must not run the resolvers that wait here.
        static batch => ThreadPool.UnsafeQueueUserWorkItem(static batch => batch.Cancel(), (Batch)batch!, preferLocal: false), this);

    /// <summary>Takes no more keys; false: it is over already. The gate is held.</summary>
    public bool TryClose()
    {
        _isClosed = true;
        return !_isSettled;
    }

    /// <summary>Makes the call, as a strand: it may ask other loaders. Nobody awaits it but those who wait for its loads.</summary>
    public void Start()
    {
        var strand = scheduler.Begin(abort: null, cancellationToken);

        using (strand.Begin())
        {
            _ = RunAsync(strand);
        }
    }

    protected abstract Task LoadAsync();

    /// <summary>Lets all strands that wait go on; failed loads are forgotten, so that the next one tries again. The gate is held.</summary>
    protected abstract void Settle(bool hasFailed);

    protected abstract void Complete();

    protected abstract void CompleteFailed(Exception exception);

    protected abstract void CompleteCancelled();

    private async Task RunAsync(Strand strand)
    {
        using (strand)
        {
            Exception? failure = null;

            try
            {
                await LoadAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            // Until all loads are complete: those who wait go on here, one after the other, and seem to take the thread away.
            strand.Enter();

            if (!TrySettle(hasFailed: failure is not null))
            {
                return;
            }

            _cancellation.Unregister();

            if (failure is null)
            {
                Complete();
            }
            else
            {
                CompleteFailed(failure);
            }
        }
    }

    private void Cancel()
    {
        if (TrySettle(hasFailed: true))
        {
            CompleteCancelled();
            scheduler.Dispatch();
        }
    }

    private bool TrySettle(bool hasFailed)
    {
        lock (scheduler.Gate)
        {
            if (_isSettled)
            {
                return false;
            }

            _isClosed = true;
            _isSettled = true;
            Settle(hasFailed);
            return true;
        }
    }
}
