using System.Buffers;
using System.IO.Pipelines;
using GraphQLSubs.LocalGateway.Frames;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>Takes a message off a socket; the socket reads no further until the task is done.</summary>
internal delegate ValueTask MessageReceiver(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

/// <summary>
/// One open WebSocket: reads messages, answers pings, writes what is posted and closes in order, whoever begins.
/// <see href="https://www.rfc-editor.org/rfc/rfc6455#section-7"/>
/// </summary>
internal sealed class GatewaySocket(Stream stream, GatewayLimits limits, TimeProvider time)
{
    private readonly PipeReader _input = PipeReader.Create(stream);
    private readonly Outbox _outbox = new(stream, limits.OutboundBufferBytes);
    private readonly TaskCompletionSource<CloseStatus> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => !_closing.Task.IsCompleted;

    /// <summary>See <see cref="Outbox.TryAdd"/>.</summary>
    public Task<bool>? TrySend(ReadOnlySpan<byte> text) => _outbox.TryAdd(FrameWriter.Text(text, limits.FrameBytes));

    /// <summary>Begins to close from the gateway's side; the first reason to close wins.</summary>
    public void Close(CloseStatus status)
    {
        if (_closing.TrySetResult(status))
        {
            _outbox.Complete(FrameWriter.Close(status));
        }
    }

    /// <summary>Runs the socket to its end. The client gets a while to finish the closing handshake, then <paramref name="abort"/> is called.</summary>
    public async Task<CloseStatus> RunAsync(MessageReceiver onMessage, Action abort)
    {
        using var patience = new CancellationTokenSource();
        var writing = _outbox.RunAsync(patience.Token);
        var reading = ReadAsync(onMessage, patience.Token);

        var status = await _closing.Task;

        using (time.CreateTimer(_ => patience.Cancel(), null, limits.CloseTimeout, Timeout.InfiniteTimeSpan))
        {
            await Task.WhenAll(reading, writing);
        }

        if (patience.IsCancellationRequested)
        {
            abort();
        }

        return status;
    }

    private async Task ReadAsync(MessageReceiver onMessage, CancellationToken cancellationToken)
    {
        var messages = new MessageReader(limits.MessageBytes);
        var skipper = new FrameSkipper();

        try
        {
            for (var isEnd = false; !isEnd;)
            {
                var result = await _input.ReadAsync(cancellationToken);
                var buffer = result.Buffer;

                while (IsOpen && TryReceive(messages, ref buffer, out var received))
                {
                    if (received.Kind == ReceivedKind.Message)
                    {
                        await onMessage(received.Payload, cancellationToken);
                    }

                    isEnd |= received.Kind == ReceivedKind.Close;
                }

                isEnd |= result.IsCompleted || (!IsOpen && skipper.Skip(ref buffer));
                _input.AdvanceTo(buffer.Start, buffer.End);
            }
        }
        catch (Exception exception) when (SocketFailure.Is(exception))
        {
        }

        Lose();
    }

    private bool TryReceive(MessageReader messages, ref ReadOnlySequence<byte> buffer, out Received received)
    {
        if (FrameReader.TryRead(ref buffer, limits.FrameBytes, out var frame, out var violation))
        {
            received = messages.Accept(frame);
        }
        else if (violation is { } status)
        {
            received = new Received(ReceivedKind.Violation, default, status);
        }
        else
        {
            received = default;
            return false;
        }

        switch (received.Kind)
        {
            case ReceivedKind.Ping:
                // A pong that finds the outbox full is left out: the client reads nothing anyway.
                _ = _outbox.TryAdd(FrameWriter.Pong(received.Payload.Span));
                break;
            case ReceivedKind.Close or ReceivedKind.Violation:
                Close(received.Status);
                break;
        }

        return true;
    }

    /// <summary>The stream is at its end. Where no close frame went before, the connection was lost.</summary>
    private void Lose()
    {
        _closing.TrySetResult(CloseStatus.Lost);
        _outbox.Complete(null);
    }
}
