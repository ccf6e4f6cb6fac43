using System.Buffers;

namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>
/// Steps over what a client still sends after the gateway has closed, up to the client's own close frame. Without this the unread bytes
/// would make the operating system reset the connection, and the client might never see the gateway's close frame.
/// </summary>
internal sealed class FrameSkipper
{
    private ulong _payloadBytesLeft;
    private bool _inCloseFrame;

    /// <summary>Takes all bytes it can; true: the client's close frame has passed.</summary>
    public bool Skip(ref ReadOnlySequence<byte> input)
    {
        while (true)
        {
            var step = (long)Math.Min((ulong)input.Length, _payloadBytesLeft);
            input = input.Slice(step);
            _payloadBytesLeft -= (ulong)step;

            if (_payloadBytesLeft > 0)
            {
                return false;
            }

            if (_inCloseFrame)
            {
                return true;
            }

            if (!FrameHeader.TryRead(ref input, out var header))
            {
                return false;
            }

            _payloadBytesLeft = header.PayloadBytes;
            _inCloseFrame = header.Opcode == Opcode.Close;
        }
    }
}
