using System.Collections.Concurrent;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>Work that outlives the request it began in, kept so that the gateway can wait for it at its own end.</summary>
internal sealed class BackgroundWork
{
    private readonly ConcurrentDictionary<Task, bool> _tasks = [];

    public void Add(Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        _tasks.TryAdd(task, true);
        task.ContinueWith(
            done => _tasks.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for all of it; false: some was still running after <paramref name="timeout"/>.</summary>
    public async Task<bool> DrainAsync(TimeSpan timeout, TimeProvider time)
    {
        try
        {
            while (!_tasks.IsEmpty)
            {
                await Task.WhenAll(_tasks.Keys).WaitAsync(timeout, time);
            }

            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
