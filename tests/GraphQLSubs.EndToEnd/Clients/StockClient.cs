using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphQLSubs.EndToEnd.Clients;

/// <summary>
/// One stock client in a <see cref="NodeDriver"/>. Everything that happens to it is kept in order; the tests wait for what they expect.
/// </summary>
public sealed class StockClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly NodeDriver _driver;
    private readonly Lock _lock = new();
    private readonly List<JsonElement> _events = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal StockClient(NodeDriver driver, string name)
    {
        _driver = driver;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Executes a query or mutation in the client's own way.</summary>
    public void Execute(string operation, string query, object? variables = null) =>
        _driver.Send("execute", Name, new JsonObject { ["operation"] = operation, ["request"] = Request(operation, query, variables) });

    /// <summary>Starts a subscription, which the tests know by this name.</summary>
    public void Subscribe(string operation, string query, object? variables = null) =>
        _driver.Send("subscribe", Name, new JsonObject { ["operation"] = operation, ["request"] = Request(operation, query, variables) });

    /// <summary>Shows the messages of a room from the client's cache; a subscription keeps them fresh.</summary>
    public void Watch(string operation, string room) =>
        _driver.Send("watch", Name, new JsonObject { ["operation"] = operation, ["room"] = room });

    /// <summary>Names an operation of this client to the <see cref="Hosts.FunctionProbe"/>.</summary>
    public string Marker(string operation) => $"{Name}/{operation}";

    public void Unsubscribe(string operation) =>
        _driver.Send("unsubscribe", Name, new JsonObject { ["operation"] = operation });

    /// <summary>Drops the socket without a close handshake; the client connects again and resubscribes with the same ids.</summary>
    public void Terminate() => _driver.Send("terminate", Name, []);

    public void Close() => _driver.Send("close", Name, []);

    public Task ConnectedAsync(int times = 1) =>
        WaitAsync($"{times} connections", events => Of(events, "connected").Count() >= times);

    public async Task<JsonElement> ClosedAsync()
    {
        await WaitAsync("the socket to close", events => Of(events, "closed").Any());
        return Of(Snapshot(), "closed").First();
    }

    /// <summary>Waits for a number of results of one operation and returns all there are.</summary>
    public async Task<IReadOnlyList<JsonElement>> NextAsync(string operation, int count = 1)
    {
        await WaitAsync($"{count} results of {operation}", _ => Results(operation).Count >= count);
        return Results(operation);
    }

    public async Task<JsonElement> ErrorAsync(string operation)
    {
        await WaitAsync($"an error of {operation}", events => Of(events, "error", operation).Any());
        return Of(Snapshot(), "error", operation).First();
    }

    public Task PongAsync() => WaitAsync("a pong", events => Of(events, "pong").Any(pong => pong.GetProperty("received").GetBoolean()));

    public Task CompletedAsync(string operation) =>
        WaitAsync($"{operation} to complete", events => Of(events, "complete", operation).Any());

    /// <summary>What its module reported under a name of its own so far.</summary>
    public IReadOnlyList<JsonElement> Events(string name) => [.. Of(Snapshot(), name)];

    /// <summary>The results of one operation so far.</summary>
    public IReadOnlyList<JsonElement> Results(string operation) =>
        [.. Of(Snapshot(), "next", operation).Select(message => message.GetProperty("result"))];

    internal void Receive(JsonElement message)
    {
        TaskCompletionSource changed;

        lock (_lock)
        {
            _events.Add(message);
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    private JsonObject Request(string operation, string query, object? variables) => new()
    {
        ["query"] = query,
        ["variables"] = JsonSerializer.SerializeToNode(variables ?? new { }),
        ["extensions"] = new JsonObject { ["marker"] = Marker(operation) },
    };

    private static IEnumerable<JsonElement> Of(IEnumerable<JsonElement> events, string name, string? operation = null) =>
        events.Where(message =>
            message.GetProperty("event").ValueEquals(name)
            && (operation is null || (message.TryGetProperty("operation", out var owner) && owner.ValueEquals(operation))));

    private JsonElement[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _events];
        }
    }

    private async Task WaitAsync(string what, Func<JsonElement[], bool> isThere)
    {
        using var patience = new CancellationTokenSource(Patience);

        while (true)
        {
            Task changed;
            JsonElement[] events;

            lock (_lock)
            {
                events = [.. _events];
                changed = _changed.Task;
            }

            if (isThere(events))
            {
                return;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(
                    $"{Name} waited {Patience.TotalSeconds} s for {what}; it saw:\n{string.Join('\n', events)}\n{_driver.Errors}");
            }
        }
    }
}
