using System.Diagnostics;
using System.Text;
using GraphQLSubs.Testing;

namespace Chat.Local.Tests;

/// <summary>A program that is typed at and read from, as at a terminal.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task _reading;

    private Conversation(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>All it has written until now, line ends made one.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString().Replace("\r", "", StringComparison.Ordinal);
            }
        }
    }

    public static async Task<Conversation> StartAsync(Tool tool, params string[] arguments) => new(await tool.StartAsync(arguments));

    public Task TypeAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    public async Task HearAsync(string text)
    {
        try
        {
            await Eventually.Async(() => Output.Contains(text, StringComparison.Ordinal), $"the program to say {text}");
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message} It said:\n{Output}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4_096];

        while (await reader.ReadAsync(buffer) is var read and > 0)
        {
            lock (_output)
            {
                _output.Append(buffer, 0, read);
            }
        }
    }
}
