using System.Diagnostics;

namespace GraphQLSubs.Testing;

/// <summary>Waits for what will be true soon, in place of a sleep.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until the condition holds.</summary>
    /// <param name="condition">Asked every 20 ms.</param>
    /// <param name="what">What is waited for, for the message of the failure.</param>
    /// <exception cref="TimeoutException">It did not come true within 10 s.</exception>
    public static Task Async(Func<bool> condition, string what) => Async(() => Task.FromResult(condition()), what);

    /// <inheritdoc cref="Async(Func{bool}, string)" />
    public static async Task Async(Func<Task<bool>> condition, string what)
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Delay(Interval))
        {
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited {Patience.TotalSeconds:0} s in vain for this: {what}.");
            }
        }
    }
}
