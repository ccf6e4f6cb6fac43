using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GraphQLSubs.Testing;

namespace Chat.Local.Tests;

/// <summary>The program as a user starts it.</summary>
internal sealed class ChatProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private ChatProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_output, line);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    public static ChatProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chat.Local.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new ChatProcess(Process.Start(start)!);
    }

    /// <summary>Starts the program on a free port and waits until it says that it is ready.</summary>
    public static async Task<(ChatProcess Process, int Port)> StartReadyAsync(params string[] arguments)
    {
        var port = FreePort.Next();
        var chat = Start(["--port", port.ToString(CultureInfo.InvariantCulture), .. arguments]);

        // A cold start on a busy machine takes its time; what comes after must not.
        for (var watch = Stopwatch.StartNew(); !chat.Output.Contains("Ctrl-C ends it.", StringComparison.Ordinal);)
        {
            if (chat._process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The program did not become ready.\n{chat.Output}\n{chat.Errors}");
            }

            await Task.Delay(20);
        }

        return (chat, port);
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var chat = Start(arguments);
        return (await chat.ExitAsync(), chat.Output, chat.Errors);
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{name} {Id}"]);
        kill.WaitForExit();
    }

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
            lines.Enqueue(line.Data);
        }
    }
}
