using System.Diagnostics;
using System.Globalization;
using GraphQLSubs.Testing;

namespace Chat.Local.Tests;

/// <summary>The program as a user starts it.</summary>
internal static class ChatProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Assembly = "Chat.Local.dll";

    /// <summary>Starts the program on a free port and waits until it says that it is ready.</summary>
    public static async Task<(RunningProgram Process, int Port)> StartReadyAsync(params string[] arguments)
    {
        var port = FreePort.Next();
        var chat = RunningProgram.StartBuilt(Assembly, ["--port", port.ToString(CultureInfo.InvariantCulture), .. arguments]);

        // A cold start on a busy machine takes its time; what comes after must not.
        for (var watch = Stopwatch.StartNew(); !chat.Output.Contains("Ctrl-C ends it.", StringComparison.Ordinal);)
        {
            if (chat.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The program did not become ready.\n{chat.Output}\n{chat.Errors}");
            }

            await Task.Delay(20);
        }

        return (chat, port);
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<ToolResult> RunAsync(params string[] arguments) => RunningProgram.RunBuiltAsync(Assembly, arguments);
}
