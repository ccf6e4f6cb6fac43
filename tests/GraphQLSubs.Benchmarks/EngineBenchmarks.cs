using BenchmarkDotNet.Attributes;

namespace GraphQLSubs.Benchmarks;

/// <summary>The engine alone, with allocations.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    /// <summary>All that is measured.</summary>
    public static IReadOnlyList<Workload> AllWorkloads => Workloads.All;

    /// <summary>What is measured now.</summary>
    [ParamsSource(nameof(AllWorkloads))]
    public Workload Workload { get; set; } = null!;

    /// <summary>Does it once.</summary>
    [Benchmark]
    public void Run() => Workload.Run();
}
