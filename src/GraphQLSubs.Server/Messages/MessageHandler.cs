using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Messages;

/// <summary>
/// Handles one message of a client: read it, let the rules of its dialect decide, carry it out. Never throws, since the error frame
/// that API Gateway then sends has no <c>type</c> and ends a graphql-ws client for good.
/// </summary>
internal sealed class MessageHandler(
    MessageReader reader,
    ISubscriptionStore store,
    ConnectionInitHandler inits,
    ConnectionInitWait initWait,
    OperationHandler operations,
    ConnectionReplies replies,
    TimeProvider timeProvider,
    ILogger<MessageHandler> logger)
{
    public async Task HandleAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        var received = MessageReader.ReadUsual(request.Body);

        try
        {
            if (await reader.ReadAsync(request.ConnectionId, request.Body, received, cancellationToken) is { } read)
            {
                received = read;
                await HandleAsync(request, received, cancellationToken);
            }
            else
            {
                await CloseUnknownAsync(request.ConnectionId, cancellationToken);
            }
        }
        catch (SubscriptionStoreException exception)
        {
            Log.MessageFailed(logger, exception, request.ConnectionId, received.Message.GetType().Name);
            await FailAsync(request.ConnectionId, received, ServerErrors.ServiceUnavailable, cancellationToken);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            Log.MessageCancelled(logger, exception, request.ConnectionId, received.Message.GetType().Name);
            using var lastWords = new CancellationTokenSource(ServerLimits.LastWords, timeProvider);
            await FailAsync(request.ConnectionId, received, ServerErrors.Cancelled, lastWords.Token);
        }
        catch (Exception exception)
        {
            Log.MessageThrew(logger, exception, request.ConnectionId, received.Message.GetType().Name);
            await FailAsync(request.ConnectionId, received, ServerErrors.Unexpected, cancellationToken);
        }
    }

    private async Task HandleAsync(MessageRequest request, ReceivedMessage received, CancellationToken cancellationToken)
    {
        if (received.Message is ConnectionInit init)
        {
            if (await inits.DecideAsync(request.ConnectionId, init, cancellationToken) is not var (codec, decision))
            {
                await CloseUnknownAsync(request.ConnectionId, cancellationToken);
                return;
            }

            await CarryOutAsync(request, received with { Codec = codec }, decision, cancellationToken);
            return;
        }

        // Only a `subscribe` is decided by the state, and its record has been read.
        var state = received.Connection?.IsAcknowledged == true ? SessionState.Acknowledged : SessionState.Opened;
        await CarryOutAsync(request, received, SessionRules.Decide(received.Codec, state, received.Message), cancellationToken);
    }

    private async Task CarryOutAsync(
        MessageRequest request, ReceivedMessage received, SessionDecision decision, CancellationToken cancellationToken)
    {
        var (connectionId, codec) = (request.ConnectionId, received.Codec);

        switch (decision)
        {
            case SendConnectionAck ack:
                await replies.AcknowledgeAsync(codec, connectionId, ack, cancellationToken);
                break;

            case RejectConnection reject:
                await replies.RejectAsync(codec, connectionId, reject, cancellationToken);
                break;

            case SendPong pong:
                await replies.SendAsync(connectionId, GraphQLTransportWs.EncodePong(pong.Payload.Span), cancellationToken);
                break;

            case StartOperation start:
                await operations.StartAsync(codec, received.Connection!, start, request.ReceivedAt, cancellationToken);
                break;

            case AwaitConnectionInit wait:
                var accepted = await initWait.WaitAsync(connectionId, cancellationToken);
                SessionDecision next = accepted is null ? wait.Otherwise : wait.Accepted;
                await CarryOutAsync(request, received with { Connection = accepted }, next, cancellationToken);
                break;

            case StopOperation stop:
                await store.CompleteOperationAsync(connectionId, stop.OperationId, request.ReceivedAt, cancellationToken);

                if (stop.IsAnswered)
                {
                    await replies.SendAsync(connectionId, codec.EncodeComplete(stop.OperationId), cancellationToken);
                }

                break;

            case SendError error:
                await replies.SendErrorAsync(
                    codec, connectionId, error.OperationId, ErrorList.Write(error.Reason, error.Code), cancellationToken);
                break;

            case SendConnectionError error:
                await replies.SendAsync(connectionId, codec.EncodeConnectionError(error.Reason), cancellationToken);
                break;

            case EndConnection:
                await replies.CloseAsync(connectionId, cancellationToken);
                break;

            case CloseConnection close:
                await replies.CloseAsync(codec, connectionId, close, cancellationToken);
                break;
        }
    }

    /// <summary>Without its record a connection cannot be served; closed, the client comes back with a new one.</summary>
    private async Task CloseUnknownAsync(string connectionId, CancellationToken cancellationToken)
    {
        Log.UnknownConnection(logger, connectionId);
        await replies.CloseAsync(connectionId, cancellationToken);
    }

    /// <summary>Tells the client that its message came to nothing; where no operation can carry that, closes.</summary>
    private async Task FailAsync(
        string connectionId, ReceivedMessage received, byte[] errors, CancellationToken cancellationToken)
    {
        try
        {
            switch (received.Message)
            {
                case Subscribe subscribe:
                    await replies.SendErrorAsync(received.Codec, connectionId, subscribe.OperationId, errors, cancellationToken);
                    break;

                // The one waits for an acknowledgement that will not come, the other for an answer in a dialect that could not be
                // found out: closed, they try again at once.
                case ConnectionInit or InvalidMessage:
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
