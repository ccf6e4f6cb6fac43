using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace GraphQLSubs.Testing;

/// <summary>A program as a process of its own, with its output in pipes. Ends with the test, whatever becomes of that.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private RunningProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_output, line);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to standard output until now: each line with its end.</summary>
    public string Output => string.Concat(_output);

    /// <summary>What it wrote to standard error until now: each line with its end.</summary>
    public string Errors => string.Concat(_errors);

    public bool HasExited => _process.HasExited;

    public static RunningProgram Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new RunningProgram(Process.Start(start)!);
    }

    /// <summary>Starts a .NET program that is built beside the tests.</summary>
    public static RunningProgram StartBuilt(string assembly, params IEnumerable<string> arguments) =>
        Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]));

    /// <summary>Runs a .NET program that is built beside the tests to its end.</summary>
    public static async Task<ToolResult> RunBuiltAsync(string assembly, params IEnumerable<string> arguments)
    {
        await using var program = StartBuilt(assembly, arguments);
        return new ToolResult(await program.ExitAsync(), program.Output, program.Errors);
    }

    /// <summary>Sends it a signal: <c>INT</c> is what Ctrl-C sends, <c>TERM</c> what a supervisor does.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits, at most 60 s, until it has ended and all its output is read.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            lines.Enqueue(line.Data + '\n');
        }
    }
}
