using System.Collections.Concurrent;
using System.Text;
using GraphQLSubs.Server.Sending;

namespace GraphQLSubs.Server.Tests;

/// <summary>Keeps what was sent, and answers as it is told to.</summary>
internal sealed class RecordingSender : IConnectionSender
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SendOutcome>> _outcomes = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _messages = new();
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    /// <summary>The connections that were closed, in order.</summary>
    public ConcurrentQueue<string> Closed { get; } = new();

    /// <summary>Runs before each attempt.</summary>
    public Func<string, CancellationToken, Task>? BeforeSend { get; set; }

    /// <summary>The next outcomes of sends to a connection; the last one stays.</summary>
    public void Answer(string connectionId, params SendOutcome[] outcomes) => _outcomes[connectionId] = new(outcomes);

    /// <summary>What a connection received, in order.</summary>
    public string[] MessagesTo(string connectionId) => _messages.TryGetValue(connectionId, out var messages) ? [.. messages] : [];

    /// <summary>How often sending to a connection was tried.</summary>
    public int AttemptsTo(string connectionId) => _attempts.GetValueOrDefault(connectionId);

    public async ValueTask<SendOutcome> SendAsync(string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _attempts.AddOrUpdate(connectionId, 1, (_, attempts) => attempts + 1);

        if (BeforeSend is { } before)
        {
            await before(connectionId, cancellationToken);
        }

        var outcome = NextOutcome(connectionId);

        if (outcome == SendOutcome.Sent)
        {
            _messages.GetOrAdd(connectionId, _ => []).Enqueue(Encoding.UTF8.GetString(message.Span));
        }

        return outcome;
    }

    public ValueTask<SendOutcome> CloseAsync(string connectionId, CancellationToken cancellationToken)
    {
        Closed.Enqueue(connectionId);
        return ValueTask.FromResult(SendOutcome.Sent);
    }

    private SendOutcome NextOutcome(string connectionId)
    {
        if (!_outcomes.TryGetValue(connectionId, out var outcomes) || !outcomes.TryPeek(out var outcome))
        {
            return SendOutcome.Sent;
        }

        if (outcomes.Count > 1)
        {
            outcomes.TryDequeue(out _);
        }

        return outcome;
    }
}
