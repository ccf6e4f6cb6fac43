using System.Diagnostics;
using GraphQLSubs.Testing;

namespace GraphQLSubs.Lambda.Tests.Runtime;

/// <summary>The native binary as Lambda would run it: nothing but its environment.</summary>
internal static class NativeProcess
{
    public static async Task<RunningProgram> StartAsync(IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(await NativeProgram.Bootstrap.PublishAsync());
        start.Environment.Clear();

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return RunningProgram.Start(start);
    }
}
