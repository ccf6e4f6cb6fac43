using System.Collections.Concurrent;
using System.Text.Json;
using GraphQLSubs.LocalGateway;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>
/// Stands between the gateway and the function and notes which messages are handled: the protocol acknowledges neither
/// <c>subscribe</c> nor <c>complete</c>, so this is how a test knows that they have taken effect. It can keep a connection's
/// <c>$disconnect</c> from the function, which AWS does not promise either.
/// </summary>
public sealed class FunctionProbe(IGatewayFunction function) : IGatewayFunction
{
    private readonly ConcurrentDictionary<string, bool> _silenced = new();
    private readonly Lock _lock = new();
    private readonly List<HandledMessage> _handled = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(payload);
        var context = document.RootElement.GetProperty("requestContext");
        var connectionId = context.TryGetProperty("connectionId", out var id) ? id.GetString()! : null;
        var eventType = context.TryGetProperty("eventType", out var type) ? type.GetString() : null;

        if (eventType == "DISCONNECT" && _silenced.ContainsKey(connectionId!))
        {
            Note(new HandledMessage("disconnect", connectionId!, null, null, ""));
            return new FunctionResult("{\"statusCode\":200}"u8.ToArray(), IsError: false);
        }

        var result = await function.InvokeAsync(payload, cancellationToken);

        if (eventType == "MESSAGE" && HandledMessage.TryRead(connectionId!, document.RootElement.GetProperty("body").GetString()!) is { } message)
        {
            Note(message);
        }

        return result;
    }

    public void SilenceDisconnect(string connectionId) => _silenced[connectionId] = true;

    /// <summary>Waits until the function has handled such a message a number of times, and returns the latest.</summary>
    public async Task<HandledMessage> HandledAsync(string what, Func<HandledMessage, bool> isIt, int times = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        while (true)
        {
            Task changed;

            lock (_lock)
            {
                if (_handled.Count(isIt) >= times)
                {
                    return _handled.Last(isIt);
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"The function did not handle {what} ({times} times) within 10 s.");
            }
        }
    }

    private void Note(HandledMessage message)
    {
        TaskCompletionSource changed;

        lock (_lock)
        {
            _handled.Add(message);
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }
}

/// <summary>A message of a client that the function has handled.</summary>
/// <param name="Type">The protocol's message type.</param>
/// <param name="ConnectionId">The connection.</param>
/// <param name="Id">The operation id; null where the message has none.</param>
/// <param name="Marker">Which client and operation of the test it belongs to; null where the message does not say.</param>
/// <param name="Body">The message as it was sent.</param>
public sealed record HandledMessage(string Type, string ConnectionId, string? Id, string? Marker, string Body)
{
    public static HandledMessage? TryRead(string connectionId, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var message = document.RootElement;
            var marker = message.TryGetProperty("payload", out var payload)
                && payload.ValueKind == JsonValueKind.Object
                && payload.TryGetProperty("extensions", out var extensions)
                && extensions.TryGetProperty("marker", out var text)
                    ? text.GetString()
                    : null;

            return new HandledMessage(
                message.GetProperty("type").GetString()!,
                connectionId,
                message.TryGetProperty("id", out var id) ? id.GetString() : null,
                marker,
                body);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Hostile messages are some tests' subject; nobody waits for them here.
            return null;
        }
    }
}
