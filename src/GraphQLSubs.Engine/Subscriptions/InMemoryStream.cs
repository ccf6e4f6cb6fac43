using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Subscriptions;

/// <summary>A live stream as <see cref="InMemoryPubSub"/> sees it.</summary>
internal interface IInMemoryStream : ISourceStream
{
    /// <summary>Puts a message into the buffer; without effect where it is of another type, or the stream has ended.</summary>
    void Write(object? message);

    /// <summary>Lets the stream end after what is in the buffer.</summary>
    void Complete();
}

/// <summary>One subscriber's buffer. Written by any thread, read by one.</summary>
internal sealed class InMemoryStream<TMessage>(InMemoryPubSub owner, string topic, int capacity, TopicBufferFullMode fullMode)
    : ISourceStream<TMessage>, IInMemoryStream
{
    private readonly Channel<TMessage> _buffer = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
    {
        FullMode = fullMode switch
        {
            TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
            TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
            _ => BoundedChannelFullMode.DropOldest,
        },
    });

    public string Topic => topic;

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _buffer.Reader.ReadAllAsync();

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadObjectsAsync();

    public void Write(object? message)
    {
        if (message is TMessage typed)
        {
            _buffer.Writer.TryWrite(typed);
        }
        else if (message is null && default(TMessage) is null)
        {
            _buffer.Writer.TryWrite(default!);
        }
    }

    public void Complete() => _buffer.Writer.TryComplete();

    public ValueTask DisposeAsync()
    {
        owner.Remove(this);
        Complete();

        // Who unsubscribes wants no more of what waits.
        while (_buffer.Reader.TryRead(out _))
        {
        }

        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<object?> ReadObjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in _buffer.Reader.ReadAllAsync(cancellationToken))
        {
            yield return message;
        }
    }
}
