using GraphQLSubs.Execution;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Messages;

/// <summary>Answers one connection.</summary>
internal sealed class ConnectionReplies(
    RetryingSender sender, ISubscriptionStore store, TimeProvider timeProvider, ILogger<ConnectionReplies> logger)
{
    /// <summary>Sends a message; where the connection is gone, its records go too.</summary>
    public async Task<SendOutcome> SendAsync(string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var outcome = message.Length > ProtocolLimits.MessageBytes
            ? SendOutcome.TooLarge
            : await sender.SendAsync(connectionId, message, timeProvider.GetTimestamp(), cancellationToken);

        if (outcome == SendOutcome.Gone)
        {
            await store.RemoveConnectionAsync(connectionId, cancellationToken);
        }
        else if (outcome != SendOutcome.Sent)
        {
            Log.NotAnswered(logger, connectionId, message.Length, outcome);
        }

        return outcome;
    }

    /// <summary>Ends an operation with errors: a JSON list in UTF-8.</summary>
    public async Task SendErrorAsync(
        ProtocolCodec codec, string connectionId, string operationId, ReadOnlyMemory<byte> errors, CancellationToken cancellationToken)
    {
        var message = codec.EncodeError(operationId, errors.Span);
        var fits = message.Length <= ProtocolLimits.MessageBytes;
        await SendAsync(
            connectionId, fits ? message : codec.EncodeError(operationId, ServerErrors.ResultTooLarge), cancellationToken);
    }

    /// <summary>Answers a query or mutation and ends it: <c>next</c> and <c>complete</c>, or <c>error</c>.</summary>
    public async Task SendResultAsync(
        ProtocolCodec codec, string connectionId, string operationId, OperationResult result, CancellationToken cancellationToken)
    {
        if (!result.HasData)
        {
            await SendErrorAsync(codec, connectionId, operationId, result.Utf8Errors, cancellationToken);
            return;
        }

        using var message = new ResultMessage(codec, result.Utf8Json.Span);

        switch (await SendAsync(connectionId, message.For(operationId), cancellationToken))
        {
            case SendOutcome.Sent:
                await SendAsync(connectionId, codec.EncodeComplete(operationId), cancellationToken);
                break;
            case SendOutcome.TooLarge:
                await SendErrorAsync(codec, connectionId, operationId, ServerErrors.ResultTooLarge, cancellationToken);
                break;
        }
    }

    /// <summary>Rejects the connection, in words where its protocol has them, and closes it.</summary>
    public async Task RejectAsync(
        ProtocolCodec codec, string connectionId, RejectConnection reject, CancellationToken cancellationToken)
    {
        if (codec.EncodeConnectionError(reject.Payload.Span) is { } message)
        {
            await SendAsync(connectionId, message, cancellationToken);
        }

        await CloseAsync(codec, connectionId, new CloseConnection(CloseReason.Forbidden), cancellationToken);
    }

    /// <summary>
    /// Closes the connection for misuse. API Gateway cannot close with a code, so its reason goes ahead as an <c>error</c> where there is
    /// an operation to carry it; the client then sees 1000. The records go first: nothing more is delivered to it.
    /// </summary>
    public async Task CloseAsync(
        ProtocolCodec codec, string connectionId, CloseConnection close, CancellationToken cancellationToken)
    {
        Log.Misuse(logger, connectionId, (int)close.Reason.Code, close.Reason.Text, close.Detail);

        if (close.OperationId is { } operationId)
        {
            await SendErrorAsync(codec, connectionId, operationId, ErrorList.Write(close.Reason, close.Detail), cancellationToken);
        }

        await CloseAsync(connectionId, cancellationToken);
    }

    /// <summary>Closes the connection without a word; a client that still has subscriptions connects again.</summary>
    public async Task CloseAsync(string connectionId, CancellationToken cancellationToken)
    {
        try
        {
            await store.RemoveConnectionAsync(connectionId, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            // The gateway's disconnect event follows and tries again; after that the expiry does.
            Log.NotRemoved(logger, exception, connectionId);
        }

        await sender.CloseAsync(connectionId, cancellationToken);
    }
}
