namespace GraphQLSubs.Execution;

/// <summary>
/// One flow of control that may ask for values of batches: a resolver from its call until its value is written, a batch that is being
/// loaded, or the engine's own pass over a selection. The runtime's execution context follows it across awaits, whatever thread
/// goes on, so its state is known and never guessed.
/// </summary>
/// <param name="scheduler">The scheduler that is told of every change.</param>
/// <param name="abort">Of a strand of an execution, what ends it early.</param>
/// <param name="cancellationToken">Of any other strand, its cancellation.</param>
internal sealed class Strand(BatchScheduler scheduler, RequestAbort? abort, CancellationToken cancellationToken = default) : IDisposable
{
    // The handler runs whenever a thread takes a flow up or leaves it, at every await too. It enters before it exits: where one strand
    // completes another on its own thread, there must be no moment in which neither runs.
    private static readonly AsyncLocal<Strand?> Current = new(static change =>
    {
        change.CurrentValue?.Enter();
        change.PreviousValue?.Exit();
    });

    // Guarded by the scheduler's gate.
    private int _threads;
    private int _loads;
    private bool _hasEnded;

    /// <summary>Cancels what is loaded for the strand.</summary>
    public CancellationToken CancellationToken => abort?.Token ?? cancellationToken;

    private StrandState State => _hasEnded ? StrandState.Ended
        : _threads > 0 ? StrandState.Running
        : _loads > 0 ? StrandState.Resting
        : StrandState.Waiting;

    /// <summary>The strand that the calling thread runs, where it is one of the scheduler's; null: none.</summary>
    public static Strand? Of(BatchScheduler scheduler) =>
        Current.Value is { } strand && strand.IsOf(scheduler) ? strand : null;

    /// <summary>Makes the calling thread run the strand, and all that it starts, until the turn is disposed.</summary>
    public Turn Begin()
    {
        var outer = Current.Value;
        Current.Value = this;
        return new Turn(outer);
    }

    /// <summary>Notes that a thread runs the strand; <see cref="Begin"/> does it for whatever the thread calls.</summary>
    public void Enter()
    {
        lock (scheduler.Gate)
        {
            Change(threads: 1, loads: 0);
        }
    }

    /// <summary>Notes a value that the strand waits for, or, with -1, one that is there. The gate is held.</summary>
    public void AddLoads(int count) => Change(threads: 0, count);

    /// <summary>Ends the strand; where all others rest, their batches are started now.</summary>
    public void Dispose()
    {
        lock (scheduler.Gate)
        {
            var before = State;
            _hasEnded = true;
            scheduler.Move(before, StrandState.Ended);
        }

        scheduler.Dispatch();
    }

    private bool IsOf(BatchScheduler other)
    {
        lock (scheduler.Gate)
        {
            return scheduler == other && !_hasEnded;
        }
    }

    private void Exit()
    {
        lock (scheduler.Gate)
        {
            Change(threads: -1, loads: 0);

            if (!scheduler.IsDue())
            {
                return;
            }
        }

        // Not on this thread: the runtime is in the middle of changing contexts. Nothing can happen in between, as everybody rests.
        ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.Dispatch(), scheduler, preferLocal: true);
    }

    private void Change(int threads, int loads)
    {
        var before = State;
        _threads += threads;
        _loads += loads;
        scheduler.Move(before, State);
    }

    /// <summary>The time in which a thread runs a strand.</summary>
    public readonly struct Turn(Strand? outer) : IDisposable
    {
        public void Dispose() => Current.Value = outer;
    }
}
