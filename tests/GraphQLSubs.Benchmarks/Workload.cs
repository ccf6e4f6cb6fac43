namespace GraphQLSubs.Benchmarks;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Step">What graphql-js does beside it: a function of <c>tests/node/benchmark.mjs</c>; null: it has no such thing.</param>
/// <param name="Document">The document's text.</param>
/// <param name="Run">Does it once.</param>
public sealed record Workload(string Name, string? Step, string Document, Action Run)
{
    /// <summary>How many times as fast as graphql-js it is meant to be; null: nothing was promised.</summary>
    public double? LeastRatio { get; init; }

    /// <summary>How long it may take, in microseconds of processor time.</summary>
    public double? MostMicroseconds { get; init; }

    /// <summary>How many bytes it may allocate.</summary>
    public long? MostBytes { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
