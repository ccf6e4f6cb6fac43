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

    /// <summary>Acknowledges the connection.</summary>
    public async Task AcknowledgeAsync(
        ProtocolCodec codec, string connectionId, SendConnectionAck ack, CancellationToken cancellationToken)
    {
        var outcome = await SendAsync(connectionId, codec.EncodeConnectionAck(ack.Payload.Span), cancellationToken);

        if (outcome == SendOutcome.Sent && codec.EncodeKeepAlive() is { } keepAlive)
        {
            await SendAsync(connectionId, keepAlive, cancellationToken);
        }
    }

    /// <summary>Ends an operation with errors: a JSON list in UTF-8.</summary>
    /// <param name="codec">The dialect.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="operationId">The client's id; null: the message had none.</param>
    /// <param name="errors">The errors.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SendErrorAsync(
        ProtocolCodec codec, string connectionId, string? operationId, ReadOnlyMemory<byte> errors, CancellationToken cancellationToken) =>
        SendFittingAsync(codec, connectionId, operationId, codec.EncodeError(operationId, errors.Span), cancellationToken);

    /// <summary>Ends an operation that the application refuses: a JSON list in UTF-8.</summary>
    public Task RefuseAsync(
        ProtocolCodec codec, string connectionId, string operationId, ReadOnlyMemory<byte> errors, CancellationToken cancellationToken) =>
        SendFittingAsync(codec, connectionId, operationId, codec.EncodeRefusal(operationId, errors.Span), cancellationToken);

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

    /// <summary>Rejects the connection, in words where its dialect has them, and closes it.</summary>
    public Task RejectAsync(
        ProtocolCodec codec, string connectionId, RejectConnection reject, CancellationToken cancellationToken) =>
        CloseAsync(
            connectionId,
            new CloseConnection(CloseReason.Forbidden),
            codec.EncodeConnectionError(CloseReason.Forbidden, reject.Payload.Span),
            cancellationToken);

    /// <summary>
    /// Closes the connection for misuse. API Gateway cannot close with a code, so its reason goes ahead where the dialect has a message
    /// that can carry it; the client then sees 1000.
    /// </summary>
    public Task CloseAsync(
        ProtocolCodec codec, string connectionId, CloseConnection close, CancellationToken cancellationToken) =>
        CloseAsync(
            connectionId,
            close,
            close.OperationId is { } operationId
                ? codec.EncodeError(operationId, ErrorList.Write(close.Reason, close.Detail))
                : codec.EncodeConnectionError(close.Reason),
            cancellationToken);

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

    private Task<SendOutcome> SendFittingAsync(
        ProtocolCodec codec, string connectionId, string? operationId, byte[] message, CancellationToken cancellationToken)
    {
        var fits = message.Length <= ProtocolLimits.MessageBytes;
        return SendAsync(
            connectionId, fits ? message : codec.EncodeError(operationId, ServerErrors.ResultTooLarge), cancellationToken);
    }

    /// <summary>Says why and closes; the records go first, so that nothing more is delivered to it.</summary>
    private async Task CloseAsync(
        string connectionId, CloseConnection close, byte[]? lastWords, CancellationToken cancellationToken)
    {
        Log.Misuse(logger, connectionId, (int)close.Reason.Code, close.Reason.Text, close.Detail);

        if (lastWords is not null)
        {
            await SendAsync(connectionId, lastWords, cancellationToken);
        }

        await CloseAsync(connectionId, cancellationToken);
    }
}
