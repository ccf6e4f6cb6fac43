using GraphQLSubs.DataLoaders;

namespace GraphQLSubs.Execution;

/// <summary>
/// Starts batches when no strand can make progress without them: each has asked for all it can ask for by then, so each batch is as
/// large as it can be, however the strands were timed. One for each scope of services.
/// </summary>
internal sealed class BatchScheduler : IBatchScheduler
{
    private readonly Queue<Batch> _queue = new();
    private ITimer? _timer;
    private int _running;
    private int _waiting;

    /// <summary>Guards everything that strands, batches and loaders of the scope know of each other. No user code runs inside.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The clock of <see cref="ExecutionLimits.MaxBatchWait"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Begins a strand.</summary>
    public Strand Begin(RequestAbort? abort, CancellationToken cancellationToken = default)
    {
        var strand = new Strand(this, abort, cancellationToken);

        lock (Gate)
        {
            Move(StrandState.Ended, StrandState.Waiting);
        }

        return strand;
    }

    /// <summary>Begins a strand that the calling thread runs as the engine: what it calls are strands of their own.</summary>
    public Strand BeginPass(RequestAbort abort)
    {
        var strand = Begin(abort);
        strand.Enter();
        return strand;
    }

    /// <summary>Counts a strand's change of state. The gate is held.</summary>
    public void Move(StrandState before, StrandState after)
    {
        _running += (after == StrandState.Running ? 1 : 0) - (before == StrandState.Running ? 1 : 0);
        _waiting += (after == StrandState.Waiting ? 1 : 0) - (before == StrandState.Waiting ? 1 : 0);
    }

    /// <summary>Adds a batch; it is started when all strands rest. The gate is held.</summary>
    public void Enqueue(Batch batch) => _queue.Enqueue(batch);

    /// <summary>
    /// Whether there are batches and all strands rest. Where some wait for something unknown, a timer is set: it may be that they
    /// wait for one of those who rest. The gate is held.
    /// </summary>
    public bool IsDue()
    {
        if (_queue.Count == 0 || _running > 0)
        {
            return false;
        }

        if (_waiting > 0)
        {
            _timer ??= StartTimer();
        }

        return _waiting == 0;
    }

    /// <summary>Starts batches as long as all strands rest.</summary>
    public void Dispatch() => Dispatch(isLate: false);

    private void Dispatch(bool isLate)
    {
        while (TryBeginRound(isLate, out var count))
        {
            // One after the other: what the first asks of a loader whose batch is still to come joins it.
            for (; count > 0; count--)
            {
                Take()?.Start();
            }

            EndRound();
            isLate = false;
        }
    }

    /// <summary>A round counts as running, so that batches which its own batches ask for are left to the next one.</summary>
    private bool TryBeginRound(bool isLate, out int count)
    {
        lock (Gate)
        {
            count = _queue.Count;

            if (count == 0 || !(isLate || IsDue()))
            {
                return false;
            }

            _timer?.Dispose();
            _timer = null;
            _running++;
            return true;
        }
    }

    private void EndRound()
    {
        lock (Gate)
        {
            _running--;
        }
    }

    private Batch? Take()
    {
        lock (Gate)
        {
            return _queue.TryDequeue(out var batch) && batch.TryClose() ? batch : null;
        }
    }

    private ITimer StartTimer()
    {
        // The strand that happens to run here must not seem to run again with the timer.
        var flow = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();

        try
        {
            return TimeProvider.CreateTimer(
                static scheduler => ((BatchScheduler)scheduler!).Dispatch(isLate: true), this, ExecutionLimits.MaxBatchWait, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            flow?.Undo();
        }
    }
}
