using System.Diagnostics;

namespace GraphQLSubs.Benchmarks;

/// <summary>What one run of a workload costs.</summary>
/// <param name="Microseconds">
/// Processor time of the whole process, the garbage collector's threads included: unlike the time that passes, other programs
/// on the machine change it little.
/// </param>
/// <param name="Bytes">Allocated bytes; graphql-js does not tell.</param>
internal readonly record struct Measurement(double Microseconds, long Bytes = 0)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs it until the compiler is done with it.</summary>
    public static void Prepare(Action run) => Repeat(run, WarmUp);

    /// <summary>Runs it for a while.</summary>
    public static Measurement Take(Action run)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        var runs = Repeat(run, Round);

        return new Measurement(
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / runs,
            (GC.GetAllocatedBytesForCurrentThread() - bytes) / runs);
    }

    private static int Repeat(Action run, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var runs = 0;

        // The clock is read more and more rarely while the runs are quick: it would be a good part of them.
        for (var batch = 1; Stopwatch.GetElapsedTime(started) < duration;)
        {
            for (var i = 0; i < batch; i++)
            {
                run();
            }

            runs += batch;
            batch = Stopwatch.GetElapsedTime(started) < duration / 16 ? batch * 2 : batch;
        }

        return runs;
    }
}
