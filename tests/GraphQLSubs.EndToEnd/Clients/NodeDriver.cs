using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQLSubs.EndToEnd.Clients;

/// <summary>
/// A Node process that holds stock graphql-ws clients; one JSON object a line each way. What it reports is kept by client until a
/// test asks for it.
/// </summary>
public sealed class NodeDriver : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentDictionary<string, GraphQLWsClient> _clients = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private NodeDriver(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _reading = ReadAsync();
    }

    public static NodeDriver Start(string packagesDirectory)
    {
        var start = new ProcessStartInfo("node", [System.IO.Path.Combine(packagesDirectory, "graphql-ws-driver.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = packagesDirectory,
        };

        return new NodeDriver(Process.Start(start)!);
    }

    /// <summary>Makes a client; it connects at once unless it is lazy.</summary>
    public GraphQLWsClient Connect(Uri url, JsonObject? options = null)
    {
        var client = new GraphQLWsClient(this, $"client-{_clients.Count + 1}");
        _clients[client.Name] = client;

        var command = options?.DeepClone().AsObject() ?? [];
        command["url"] = url.ToString();
        Send("connect", client.Name, command);
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
