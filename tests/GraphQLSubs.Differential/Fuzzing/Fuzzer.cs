using System.Diagnostics;
using GraphQLSubs.Differential.Generation;

namespace GraphQLSubs.Differential.Fuzzing;

/// <summary>Feeds inputs for some seconds: none may throw, hang or allocate out of proportion.</summary>
internal static class Fuzzer
{
    private static readonly TimeSpan Box = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Far beyond what any honest input of some kilobytes needs, far below what hurts a service.</summary>
    private const long MaxAllocatedBytes = 256 * 1024 * 1024;

    /// <param name="output">Is told the seed.</param>
    /// <param name="next">Makes an input.</param>
    /// <param name="run">Uses it; throws where the input broke something.</param>
    public static async Task RunAsync(ITestOutputHelper output, Func<Random, string> next, Action<string> run)
    {
        var random = new Random(Seed.Read(output));
        var current = string.Empty;
        var inputs = 0;

        var fuzzing = Task.Factory.StartNew(
            () =>
            {
                for (var clock = Stopwatch.StartNew(); clock.Elapsed < Box; inputs++)
                {
                    current = next(random);
                    Feed(current, run);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        await Task.WhenAny(fuzzing, Task.Delay(Patience));
        fuzzing.IsCompleted.ShouldBeTrue($"hangs on:\n{current}");
        await fuzzing;
        output.WriteLine($"{inputs} inputs");
    }

    /// <summary>Uses one input and says which it was where that goes wrong.</summary>
    public static void Feed(string input, Action<string> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        try
        {
            run(input);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"This input broke it:\n{input}", exception);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MaxAllocatedBytes, $"grows on:\n{input}");
    }
}
