namespace GraphQLSubs.Lambda.Tests;

internal static class Waiting
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Waits at most 10 s.</summary>
    /// <param name="task">What is waited for.</param>
    /// <param name="what">Its name, for the message of the failure.</param>
    public static async Task<T> Soon<T>(this Task<T> task, string what)
    {
        try
        {
            return await task.WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Waited {_patience.TotalSeconds} s in vain for this: {what}.");
        }
    }
}
