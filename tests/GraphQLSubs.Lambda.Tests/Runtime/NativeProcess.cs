using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using GraphQLSubs.Testing;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Runtime;

/// <summary>The native binary as Lambda would run it: nothing but its environment.</summary>
internal sealed class NativeProcess : IAsyncDisposable
{
    private const int Sigterm = 15;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private NativeProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IEnumerable<string> Output => _output;

    public static async Task<NativeProcess> StartAsync(IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(await NativeProgram.Bootstrap.PublishAsync()) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new NativeProcess(Process.Start(start)!);
    }

    /// <summary>Asks it to end, as Lambda does before a shutdown.</summary>
    public void Terminate() => Kill(_process.Id, Sigterm).ShouldBe(0);

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
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

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            _output.Enqueue(text);
        }
    }
}
