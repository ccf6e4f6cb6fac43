using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQLSubs.EndToEnd.Clients;

/// <summary>
/// A Node process that holds stock clients of one kind; one JSON object a line each way. What it reports is kept by client until a
/// test asks for it.
/// </summary>
public sealed class NodeDriver : IAsyncDisposable
{
    private readonly string _kind;
    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentDictionary<string, StockClient> _clients = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private int _count;

    private NodeDriver(string kind, Process process)
    {
        _kind = kind;
        _process = process;
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _reading = ReadAsync();
    }

    /// <summary>Starts the process.</summary>
    /// <param name="packagesDirectory">The folder of <c>tests/node</c>.</param>
    /// <param name="kind">The module of its folder <c>clients</c> that makes the clients.</param>
    /// <param name="certificate">A PEM file with what the clients trust beside the known authorities.</param>
    public static NodeDriver Start(string packagesDirectory, string kind, string certificate)
    {
        var start = new ProcessStartInfo("node", [System.IO.Path.Combine(packagesDirectory, "clients", "driver.mjs"), kind])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = packagesDirectory,
            Environment = { ["NODE_EXTRA_CA_CERTS"] = certificate },
        };

        return new NodeDriver(kind, Process.Start(start)!);
    }

    /// <summary>Makes a client. Whether it opens a socket before its first subscription is the client's own affair.</summary>
    public StockClient Connect(Uri httpUrl, Uri webSocketUrl, JsonObject options)
    {
        var client = new StockClient(this, $"{_kind}-{Interlocked.Increment(ref _count)}");
        _clients[client.Name] = client;

        Send("connect", client.Name, new JsonObject
        {
            ["httpUrl"] = httpUrl.ToString(),
            ["webSocketUrl"] = webSocketUrl.ToString(),
            ["options"] = options,
        });
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));

        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        await _reading;
        _process.Dispose();
    }

    internal string Errors => string.Join('\n', _errors);

    internal void Send(string command, string client, JsonObject parameters)
    {
        parameters["command"] = command;
        parameters["client"] = client;
        var line = parameters.ToJsonString();

        lock (_process)
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            _clients[message.GetProperty("client").GetString()!].Receive(message);
        }
    }
}
