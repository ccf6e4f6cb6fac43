using System.Threading.Channels;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>
/// What goes out on one socket: written by one loop, in the order of the calls. What waits behind a slow reader is bounded in bytes.
/// </summary>
internal sealed class Outbox(Stream socket, int maxWaitingBytes)
{
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private long _waitingBytes;

    /// <summary>
    /// Puts frames in line. Null: the buffer is full. Else a task that ends true when the socket took the bytes, false when it ended first.
    /// </summary>
    public Task<bool>? TryAdd(byte[] frames)
    {
        if (Interlocked.Add(ref _waitingBytes, frames.Length) > maxWaitingBytes)
        {
            Interlocked.Add(ref _waitingBytes, -frames.Length);
            return null;
        }

        var entry = new Entry(frames, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        return _entries.Writer.TryWrite(entry) ? entry.Written.Task : Task.FromResult(false);
    }

    /// <summary>Puts the last frame in line, over the limit if need be; nothing can be added behind it.</summary>
    public void Complete(byte[]? lastFrame)
    {
        if (lastFrame is not null)
        {
            _entries.Writer.TryWrite(new Entry(lastFrame, new TaskCompletionSource<bool>()));
        }

        _entries.Writer.TryComplete();
    }

    /// <summary>Writes until the last frame is out or the socket fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var entry in _entries.Reader.ReadAllAsync(cancellationToken))
            {
                await socket.WriteAsync(entry.Frames, cancellationToken);
                await socket.FlushAsync(cancellationToken);
                Interlocked.Add(ref _waitingBytes, -entry.Frames.Length);
                entry.Written.TrySetResult(true);
            }
        }
        catch (Exception exception) when (SocketFailure.Is(exception))
        {
            _entries.Writer.TryComplete();
        }
        finally
        {
            while (_entries.Reader.TryRead(out var entry))
            {
                entry.Written.TrySetResult(false);
            }
        }
    }

    private readonly record struct Entry(byte[] Frames, TaskCompletionSource<bool> Written);
}
