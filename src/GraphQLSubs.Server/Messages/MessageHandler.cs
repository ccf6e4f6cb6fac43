using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Messages;

/// <summary>
/// Handles one message of a client: decode, let the rules decide, carry it out. Never throws, since the error frame that API Gateway
/// then sends has no <c>type</c> and ends a graphql-ws client for good.
/// </summary>
internal sealed class MessageHandler(
    ISubscriptionStore store,
    ConnectionInitHandler inits,
    OperationHandler operations,
    ConnectionReplies replies,
    TimeProvider timeProvider,
    ILogger<MessageHandler> logger)
{
    // With a second subprotocol the connection's record tells which one; until then the read is saved.
    private static readonly ProtocolCodec Codec = GraphQLTransportWs.Instance;

    public async Task HandleAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        var message = Codec.Decode(request.Body);

        try
        {
            await HandleAsync(request, message, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            Log.MessageFailed(logger, exception, request.ConnectionId, message.GetType().Name);
            await FailAsync(request.ConnectionId, message, ServerErrors.ServiceUnavailable, cancellationToken);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            Log.MessageCancelled(logger, exception, request.ConnectionId, message.GetType().Name);
            using var lastWords = new CancellationTokenSource(ServerLimits.LastWords, timeProvider);
            await FailAsync(request.ConnectionId, message, ServerErrors.Cancelled, lastWords.Token);
        }
        catch (Exception exception)
        {
            Log.MessageThrew(logger, exception, request.ConnectionId, message.GetType().Name);
            await FailAsync(request.ConnectionId, message, ServerErrors.Unexpected, cancellationToken);
        }
    }

    private async Task HandleAsync(MessageRequest request, ClientMessage message, CancellationToken cancellationToken)
    {
        var connectionId = request.ConnectionId;

        if (await DecideAsync(connectionId, message, cancellationToken) is not var (decision, connection))
        {
            // Without its record a connection cannot be served; closed, the client comes back with a new one.
            Log.UnknownConnection(logger, connectionId);
            await replies.CloseAsync(connectionId, cancellationToken);
            return;
        }

        switch (decision)
        {
            case SendConnectionAck ack:
                await replies.SendAsync(connectionId, Codec.EncodeConnectionAck(ack.Payload.Span), cancellationToken);
                break;

            case RejectConnection reject:
                await replies.RejectAsync(Codec, connectionId, reject, cancellationToken);
                break;

            case SendPong pong:
                await replies.SendAsync(connectionId, Codec.EncodePong(pong.Payload.Span), cancellationToken);
                break;

            case StartOperation start:
                await operations.StartAsync(Codec, connection!, start, request.ReceivedAt, cancellationToken);
                break;

            case StopOperation stop:
                await store.CompleteOperationAsync(connectionId, stop.OperationId, request.ReceivedAt, cancellationToken);
                break;

            case RefuseOperation refuse:
                var errors = ErrorList.Write(refuse.Reason, ProtocolErrorCodes.InvalidOperation);
                await replies.SendErrorAsync(Codec, connectionId, refuse.OperationId, errors, cancellationToken);
                break;

            case CloseConnection close:
                await replies.CloseAsync(Codec, connectionId, close, cancellationToken);
                break;
        }
    }

    /// <summary>
    /// What the rules say; null: there is no such connection. Only two messages are decided by the connection's state, which saves the
    /// others the read.
    /// </summary>
    private async Task<DecidedMessage?> DecideAsync(string connectionId, ClientMessage message, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case ConnectionInit init:
                return await inits.DecideAsync(connectionId, init, cancellationToken);

            case Subscribe:
                var connection = await store.FindConnectionAsync(connectionId, cancellationToken);
                var state = connection?.IsAcknowledged == true ? SessionState.Acknowledged : SessionState.Opened;
                return connection is null ? null : new DecidedMessage(SessionRules.Decide(state, message), connection);

            default:
                return new DecidedMessage(SessionRules.Decide(SessionState.Opened, message), null);
        }
    }

    /// <summary>Tells the client that its message came to nothing; where no operation can carry that, closes.</summary>
    private async Task FailAsync(
        string connectionId, ClientMessage message, byte[] errors, CancellationToken cancellationToken)
    {
        try
        {
            switch (message)
            {
                case Subscribe subscribe:
                    await replies.SendErrorAsync(Codec, connectionId, subscribe.OperationId, errors, cancellationToken);
                    break;

                // Waits for an acknowledgement that will not come: closed, it tries again at once.
                case ConnectionInit:
                    await replies.CloseAsync(connectionId, cancellationToken);
                    break;
            }
        }
        catch (Exception exception)
        {
            Log.FailureNotAnswered(logger, exception, connectionId);
        }
    }
}
