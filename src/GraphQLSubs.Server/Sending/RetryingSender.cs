using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Sending;

/// <summary>
/// Sends with patience: where the gateway throttles or fails, again after a pause of random length up to a bound that doubles
/// (<see href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">full jitter</see>).
/// </summary>
internal sealed class RetryingSender(
    IConnectionSender sender, ServerOptions options, TimeProvider timeProvider, ILogger<RetryingSender> logger)
{
    /// <summary>Sends one message; the outcome is that of the last attempt.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="message">The message, which must not change meanwhile.</param>
    /// <param name="startedAt">The <see cref="TimeProvider.GetTimestamp"/> from which the time limit counts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<SendOutcome> SendAsync(
        string connectionId, ReadOnlyMemory<byte> message, long startedAt, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await TryAsync(connectionId, message, cancellationToken);

            if (outcome is not (SendOutcome.Throttled or SendOutcome.Failed) || attempt >= options.MaxSendAttempts)
            {
                return outcome;
            }

            var pause = PauseAfter(attempt);

            if (timeProvider.GetElapsedTime(startedAt) + pause > options.SendRetryTimeLimit)
            {
                return outcome;
            }

            await Task.Delay(pause, timeProvider, cancellationToken);
        }
    }

    /// <summary>Closes a connection; one attempt, since a connection that stays open is harmless once its records are gone.</summary>
    public async ValueTask CloseAsync(string connectionId, CancellationToken cancellationToken)
    {
        var outcome = await sender.CloseAsync(connectionId, cancellationToken);

        if (outcome is not (SendOutcome.Sent or SendOutcome.Gone))
        {
            Log.NotClosed(logger, connectionId, outcome);
        }
    }

    private async ValueTask<SendOutcome> TryAsync(
        string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(connectionId, message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.SenderThrew(logger, exception, connectionId);
            return SendOutcome.Failed;
        }
    }

    private TimeSpan PauseAfter(int attempt)
    {
        var bound = Math.Min(options.SendRetryDelay.Ticks * Math.Pow(2, attempt - 1), options.MaxSendRetryDelay.Ticks);
        return TimeSpan.FromTicks((long)(bound * Random.Shared.NextDouble()));
    }
}
