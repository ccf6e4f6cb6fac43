namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>Counts what is under way, so that the gateway can wait for it at its own end.</summary>
internal sealed class WorkTracker
{
    private readonly Lock _lock = new();
    private int _running;
    private TaskCompletionSource? _drained;

    /// <summary>Runs work that counts from now until its task is done.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        Enter();

        try
        {
            await work();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Waits until nothing is under way, but not longer than <paramref name="timeout"/>.</summary>
    public async Task DrainAsync(TimeSpan timeout, TimeProvider time)
    {
        TaskCompletionSource drained;

        lock (_lock)
        {
            if (_running == 0)
            {
                return;
            }

            drained = _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await drained.Task.WaitAsync(timeout, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Enter()
    {
        lock (_lock)
        {
            _running++;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_running == 0)
            {
                _drained?.TrySetResult();
            }
        }
    }
}
