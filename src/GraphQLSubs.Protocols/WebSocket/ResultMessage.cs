using System.Buffers;

namespace GraphQLSubs.Protocols;

/// <summary>
/// One result on its way to many operations. The result is copied once, to the end of a pooled buffer; each operation's id is then
/// written so that it ends where the result begins, which makes a recipient cost only its head:
/// <code>
/// ·····{"id":"1","type":"next","payload":{"data":…}}
/// {"id":"a-longer","type":"next","payload":{"data":…}}
/// </code>
/// Not thread-safe: concurrent posts take one instance each. <see cref="Dispose"/> returns the buffer.
/// </summary>
public sealed class ResultMessage : IDisposable
{
    // An ASCII id of 64 characters, as clients make them, fits in any case; a longer one moves the result once.
    private const int InitialHeadBytes = 512;

    private readonly ProtocolCodec _codec;
    private readonly int _resultBytes;
    private byte[] _buffer;
    private int _headBytes = InitialHeadBytes;

    /// <summary>Takes a result.</summary>
    /// <param name="codec">The subprotocol of the recipients.</param>
    /// <param name="result">One JSON object in UTF-8: a whole GraphQL response.</param>
    public ResultMessage(ProtocolCodec codec, ReadOnlySpan<byte> result)
    {
        _codec = codec;
        _resultBytes = result.Length;
        _buffer = ArrayPool<byte>.Shared.Rent(_headBytes + result.Length + 1);
        result.CopyTo(_buffer.AsSpan(_headBytes));
        _buffer[_headBytes + result.Length] = (byte)'}';
    }

    /// <summary>The message for one operation; valid until the next call.</summary>
    public ReadOnlyMemory<byte> For(string operationId)
    {
        var maxHeadBytes = OperationHead.MaxBytes(operationId) + _codec.ResultMember.Length;

        if (maxHeadBytes > _headBytes)
        {
            MakeRoom(maxHeadBytes);
        }

        // Where the head ends is known only once it is written: write it at the front, then move it up to the result.
        var length = OperationHead.Write(operationId, _buffer.AsSpan(0, maxHeadBytes));
        _codec.ResultMember.CopyTo(_buffer.AsSpan(length));
        length += _codec.ResultMember.Length;

        var start = _headBytes - length;
        _buffer.AsSpan(0, length).CopyTo(_buffer.AsSpan(start));
        return _buffer.AsMemory(start, length + _resultBytes + 1);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void MakeRoom(int headBytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(headBytes + _resultBytes + 1);
        _buffer.AsSpan(_headBytes, _resultBytes + 1).CopyTo(larger.AsSpan(headBytes));
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _headBytes) = (larger, headBytes);
    }
}
