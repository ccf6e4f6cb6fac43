using System.Diagnostics;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>A <c>bootstrap</c> as a child process whose output is relayed line by line.</summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    // The shell stands between for two reasons. A killed gateway must not leave functions behind: the end of the gateway, however it
    // comes, closes the pipe on descriptor 3, and the watcher then kills the function. And Ctrl-C reaches the whole foreground process
    // group: the function must survive it, since the gateway still has $disconnect events for it.
    private const string Watchdog =
        """
        trap '' INT
        exec 3<&0
        "$0" </dev/null 3<&- &
        function=$!
        ( read -r _ <&3; kill -KILL $function ) 2>/dev/null &
        watcher=$!
        wait $function
        status=$?
        kill $watcher 2>/dev/null
        wait $watcher 2>/dev/null
        exit $status
        """;

    private static readonly TimeSpan KillPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Task _relays;
    private readonly TimeProvider _time;
    private int _killed;

    private FunctionProcess(Process process, Task relays, TimeProvider time)
    {
        _process = process;
        _relays = relays;
        _time = time;
        Exited = WaitAsync(process, relays);
    }

    /// <summary>Ends with the exit code when the process has ended and all its output was relayed.</summary>
    public Task<int> Exited { get; }

    public static FunctionProcess Start(string path, IEnumerable<KeyValuePair<string, string>> environment, string prefix, TextWriter output, TimeProvider time)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Watchdog, path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(path),
        };

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var relays = Task.WhenAll(RelayAsync(process.StandardOutput, prefix, output), RelayAsync(process.StandardError, prefix, output));
        return new FunctionProcess(process, relays, time);
    }

    /// <summary>Kills the function, as Lambda does without an extension: no signal comes before.</summary>
    public void Kill()
    {
        if (Interlocked.Exchange(ref _killed, 1) == 0)
        {
            _process.StandardInput.Close();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();

        try
        {
            await Exited.WaitAsync(KillPatience, _time);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _relays;
        _process.Dispose();
    }

    private static async Task<int> WaitAsync(Process process, Task relays)
    {
        await process.WaitForExitAsync();
        await relays;
        return process.ExitCode;
    }

    private static async Task RelayAsync(StreamReader from, string prefix, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync($"{prefix}{line}");
        }
    }
}
