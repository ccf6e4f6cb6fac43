using System.Collections.Concurrent;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Publishing;

/// <summary>
/// The recipients of one delivery, posted to by several workers at once. What becomes of one is counted and never reaches another.
/// </summary>
internal sealed class Recipients(
    string topic, RetryingSender sender, ISubscriptionStore store, ServerOptions options, TimeProvider timeProvider, ILogger logger)
{
    private readonly ConcurrentDictionary<string, bool> _closed = new(StringComparer.Ordinal);
    private readonly long _startedAt = timeProvider.GetTimestamp();
    private int _matched;
    private int _sent;
    private int _gone;
    private int _throttled;
    private int _failed;
    private int _refused;

    public DeliveryCounts Counts => new(_matched, _sent, _gone, _throttled, _failed);

    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_startedAt);

    /// <summary>Posts all, so many at once as is allowed; the next ones are read meanwhile.</summary>
    public Task PostAllAsync(IAsyncEnumerable<Posting> postings, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        postings,
        new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrentSends, CancellationToken = cancellationToken },
        PostAsync);

    /// <summary>Posts to one recipient, as often as it takes, and releases what was posted.</summary>
    private async ValueTask PostAsync(Posting posting, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _matched);

        try
        {
            Count(await DeliverAsync(posting, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.RecipientFailed(logger, exception, posting.Subscriber.ConnectionId, posting.Subscriber.OperationId);
            Count(SendOutcome.Failed);
        }
        finally
        {
            posting.Outgoing.Release();
        }
    }

    private async ValueTask<SendOutcome> DeliverAsync(Posting posting, CancellationToken cancellationToken)
    {
        var (_, subscriber, outgoing) = posting;

        if (_closed.ContainsKey(subscriber.ConnectionId))
        {
            return SendOutcome.Gone;
        }

        if (Subprotocols.Find(subscriber.Protocol) is not { } codec)
        {
            Log.UnknownSubprotocol(logger, subscriber.Protocol, subscriber.ConnectionId);
            return SendOutcome.Failed;
        }

        if (outgoing.EncodeEnd(codec, subscriber.OperationId) is { } end)
        {
            return await EndAsync(posting, end, cancellationToken);
        }

        var message = outgoing.Rent(codec);
        var outcome = await SendAsync(posting, message.For(subscriber.OperationId), cancellationToken);
        outgoing.Return(codec, message);

        return outcome == SendOutcome.TooLarge
            ? await EndAsync(posting, codec.EncodeError(subscriber.OperationId, ServerErrors.ResultTooLarge), cancellationToken)
            : outcome;
    }

    /// <summary>Ends an operation with its last message; nothing is sent where the client ended it itself meanwhile.</summary>
    private async ValueTask<SendOutcome> EndAsync(Posting posting, byte[] lastMessage, CancellationToken cancellationToken)
    {
        var (connectionId, operationId, _, token) = posting.Subscriber;
        return await store.EndOperationAsync(connectionId, operationId, token, cancellationToken)
            ? await SendAsync(posting, lastMessage, cancellationToken)
            : SendOutcome.Gone;
    }

    private async ValueTask<SendOutcome> SendAsync(
        Posting posting, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var connectionId = posting.Subscriber.ConnectionId;

        if (message.Length > ProtocolLimits.MessageBytes)
        {
            return SendOutcome.TooLarge;
        }

        var outcome = await sender.SendAsync(connectionId, message, _startedAt, cancellationToken);

        if (outcome == SendOutcome.Gone && _closed.TryAdd(connectionId, true))
        {
            await store.RemoveGoneAsync(topic, posting.Shape, posting.Subscriber, cancellationToken);
        }
        else if (outcome == SendOutcome.Refused && Interlocked.Exchange(ref _refused, 1) == 0)
        {
            // All the others will fare the same: once is loud enough.
            Log.Refused(logger, connectionId);
        }

        return outcome;
    }

    private void Count(SendOutcome outcome)
    {
        ref var counter = ref _failed;

        switch (outcome)
        {
            case SendOutcome.Sent:
                counter = ref _sent;
                break;
            case SendOutcome.Gone:
                counter = ref _gone;
                break;
            case SendOutcome.Throttled:
                counter = ref _throttled;
                break;
        }

        Interlocked.Increment(ref counter);
    }
}
