using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Hosting;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>
/// Turns a connection's messages into invocations. They run side by side, as on AWS, where a client's second message may overtake its
/// first; <see cref="GatewayLimits.MessagesInFlight"/> bounds them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has no wait handle to free, and invocations release it after the socket's end.")]
internal sealed class MessageDispatcher(
    GatewayConnection connection, FunctionInvoker invoker, WorkTracker work, GatewayLimits limits, TimeProvider time)
{
    private readonly SemaphoreSlim _slots = new(limits.MessagesInFlight);

    public async ValueTask DispatchAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        connection.Touch();
        await _slots.WaitAsync(cancellationToken);
        _ = work.RunAsync(() => InvokeAsync(message));
    }

    private async Task InvokeAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            var requestId = GatewayId.New();
            var e = new MessageEvent
            {
                Connection = connection.Context,
                RequestId = requestId,
                MessageId = GatewayId.New(),
                RequestTime = time.GetUtcNow(),
                Body = message,
            };

            // The route is one-way: a result goes nowhere, whatever its status.
            var answer = await invoker.InvokeAsync(e.ToJson(), limits.IntegrationTimeout);

            if (answer.Kind != AnswerKind.Result)
            {
                _ = connection.TrySend(ErrorFrame.InternalServerError(connection.Context.ConnectionId, requestId));
            }
        }
        finally
        {
            _slots.Release();
        }
    }
}
