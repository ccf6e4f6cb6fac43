using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GraphQLSubs.Benchmarks;

// compare [filter]: beside graphql-js, in a minute or two. fan-out: one result for many subscribers.
// Anything else: BenchmarkDotNet's own arguments.
if (args is ["compare", ..])
{
    return await Comparison.RunAsync(args.ElementAtOrDefault(1));
}

if (args is ["fan-out"])
{
    return FanOut.Run();
}

// In this process: BenchmarkDotNet would generate a project, which knows nothing of this repository's folder for artifacts.
var configuration = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromTypes([typeof(EngineBenchmarks)]).Run(args, configuration);
return 0;
