using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>Puts a client's frames together to messages. <see href="https://www.rfc-editor.org/rfc/rfc6455#section-5.4"/></summary>
internal sealed class MessageReader(int maxMessageBytes)
{
    private ArrayBufferWriter<byte>? _fragments;

    /// <summary>Takes the next frame of the socket and says what it means.</summary>
    public Received Accept(in Frame frame) => frame.Opcode switch
    {
        Opcode.Ping => new Received(ReceivedKind.Ping, frame.Payload),
        Opcode.Close => new Received(ReceivedKind.Close, default, ReadClose(frame.Payload.Span)),
        Opcode.Text when _fragments is not null => Violation(CloseCode.ProtocolError, "A new message began inside another"),
        Opcode.Continuation when _fragments is null => Violation(CloseCode.ProtocolError, "A continuation without a message"),
        Opcode.Text or Opcode.Continuation => AcceptData(frame),
        _ => default,
    };

    private Received AcceptData(in Frame frame)
    {
        if ((_fragments?.WrittenCount ?? 0) + frame.Payload.Length > maxMessageBytes)
        {
            return Violation(CloseCode.MessageTooBig, $"Message above {maxMessageBytes} bytes");
        }

        var message = frame.Payload;

        if (_fragments is not null || !frame.IsFinal)
        {
            _fragments ??= new ArrayBufferWriter<byte>();
            _fragments.Write(frame.Payload.Span);
            message = _fragments.WrittenMemory;
        }

        if (!frame.IsFinal)
        {
            return default;
        }

        _fragments = null;
        return Utf8.IsValid(message.Span)
            ? new Received(ReceivedKind.Message, message)
            : Violation(CloseCode.InvalidPayload, "Text is not UTF-8");
    }

    /// <summary><see href="https://www.rfc-editor.org/rfc/rfc6455#section-5.5.1"/></summary>
    private static CloseStatus ReadClose(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return CloseStatus.NoStatus;
        }

        if (payload.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(payload) is var code && !CloseCode.MayBeSent(code))
        {
            return new CloseStatus(CloseCode.ProtocolError, "Invalid close code");
        }

        var reason = payload[2..];
        return Utf8.IsValid(reason)
            ? new CloseStatus(code, Encoding.UTF8.GetString(reason))
            : new CloseStatus(CloseCode.InvalidPayload, "Close reason is not UTF-8");
    }

    private static Received Violation(ushort code, string reason) => new(ReceivedKind.Violation, default, new CloseStatus(code, reason));
}

/// <summary>What a frame brought to its end.</summary>
internal enum ReceivedKind
{
    /// <summary>A part of a message, or a pong: nothing to do.</summary>
    Nothing,
    Message,
    Ping,
    Close,
    Violation,
}

/// <summary>The outcome of a frame.</summary>
/// <param name="Kind">What has come in.</param>
/// <param name="Payload">A message's UTF-8 text or a ping's payload.</param>
/// <param name="Status">How the socket is to end, of a close or violation.</param>
internal readonly record struct Received(ReceivedKind Kind, ReadOnlyMemory<byte> Payload, CloseStatus Status = default);
