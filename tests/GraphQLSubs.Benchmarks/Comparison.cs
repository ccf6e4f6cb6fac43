using System.Globalization;

namespace GraphQLSubs.Benchmarks;

/// <summary>
/// Engine and graphql-js side by side: the same documents, on the same machine, in turns, so that whatever else the machine does
/// strikes both. Of several rounds the quickest counts: the others were disturbed.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 5;

    /// <summary>Prints the table of the workloads whose names contain the filter. Reports what was reached; never fails on it.</summary>
    public static async Task<int> RunAsync(string? filter)
    {
        using var graphQLJs = await GraphQLJs.StartAsync();

        Console.WriteLine("Processor time of one run in µs, the best of several rounds; ratio: graphql-js to engine.");
        Console.WriteLine();
        WriteRow("", "engine", "graphql-js", "ratio", "bytes", "aim");
        WriteRow("---", "---:", "---:", "---:", "---:", "---");

        foreach (var workload in Workloads.All.Where(workload => filter is null || workload.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var (engine, other) = await MeasureAsync(workload, graphQLJs);

            WriteRow(
                workload.Name,
                Format(engine.Microseconds),
                other is null ? "" : Format(other.Value.Microseconds),
                other is null ? "" : $"{Format(other.Value.Microseconds / engine.Microseconds)}×",
                engine.Bytes.ToString("N0", CultureInfo.InvariantCulture),
                DescribeAim(workload, engine, other));
        }

        return 0;
    }

    private static async Task<(Measurement Engine, Measurement? Other)> MeasureAsync(Workload workload, GraphQLJs graphQLJs)
    {
        var engine = new List<Measurement>();
        var other = new List<Measurement>();
        Measurement.Prepare(workload.Run);

        if (workload.Step is not null)
        {
            await graphQLJs.PrepareAsync(workload);
        }

        for (var round = 0; round < Rounds; round++)
        {
            engine.Add(Measurement.Take(workload.Run));

            if (workload.Step is not null)
            {
                other.Add(await graphQLJs.TakeAsync());
            }
        }

        return (Quickest(engine), other.Count == 0 ? null : Quickest(other));
    }

    private static Measurement Quickest(List<Measurement> rounds) => rounds.MinBy(static round => round.Microseconds);

    private static string DescribeAim(Workload workload, Measurement engine, Measurement? other)
    {
        var aims = new List<(string Text, bool IsReached)>();

        if (workload.LeastRatio is { } ratio)
        {
            aims.Add(($"≥ {ratio}×", other?.Microseconds / engine.Microseconds >= ratio));
        }

        if (workload.MostMicroseconds is { } microseconds)
        {
            aims.Add(($"< {microseconds} µs", engine.Microseconds < microseconds));
        }

        if (workload.MostBytes is { } bytes)
        {
            aims.Add(($"< {bytes} bytes", engine.Bytes < bytes));
        }

        return string.Join(", ", aims.Select(static aim => aim.IsReached ? $"{aim.Text}: reached" : $"{aim.Text}: missed"));
    }

    private static string Format(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    /// <summary>A row of a table in Markdown that can also be read as it is.</summary>
    private static void WriteRow(string name, string engine, string other, string ratio, string bytes, string aim) =>
        Console.WriteLine($"| {name,-26} | {engine,9} | {other,10} | {ratio,7} | {bytes,10} | {aim,-28} |");
}
