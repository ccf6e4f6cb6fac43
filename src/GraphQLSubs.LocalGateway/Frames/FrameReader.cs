using System.Buffers;
using System.Buffers.Binary;

namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>Takes a client's frames off the bytes that have arrived. <see href="https://www.rfc-editor.org/rfc/rfc6455#section-5"/></summary>
internal static class FrameReader
{
    /// <summary>Control frames must fit into the seven-bit length.</summary>
    public const int MaxControlPayloadBytes = 125;

    /// <summary>
    /// Reads one frame. False without a violation: more bytes are needed, and nothing was taken. A violation is found from the header
    /// alone, so the payload of a frame that is too large is never waited for.
    /// </summary>
    public static bool TryRead(ref ReadOnlySequence<byte> input, int maxFrameBytes, out Frame frame, out CloseStatus? violation)
    {
        frame = default;
        violation = null;
        var rest = input;

        if (!FrameHeader.TryRead(ref rest, out var header))
        {
            return false;
        }

        violation = Check(header, maxFrameBytes);

        if (violation is not null || rest.Length < (long)header.PayloadBytes)
        {
            return false;
        }

        var payload = new byte[header.PayloadBytes];
        rest.Slice(0, payload.Length).CopyTo(payload);
        Unmask(payload, header.MaskingKey!.Value);

        frame = new Frame(header.Opcode, header.IsFinal, payload);
        input = rest.Slice(payload.Length);
        return true;
    }

    private static CloseStatus? Check(in FrameHeader header, int maxFrameBytes) => header switch
    {
        { Reserved: not 0 } => Violation(CloseCode.ProtocolError, "Reserved bits are set and no extension was negotiated"),
        { MaskingKey: null } => Violation(CloseCode.ProtocolError, "A client must mask its frames"),
        { Opcode: Opcode.Binary } => Violation(CloseCode.UnsupportedData, "Binary frames are not supported"),
        _ when !Enum.IsDefined(header.Opcode) => Violation(CloseCode.ProtocolError, "Unknown opcode"),
        { IsControl: true, IsFinal: false } => Violation(CloseCode.ProtocolError, "A control frame must not be fragmented"),
        { IsControl: true, PayloadBytes: > MaxControlPayloadBytes } => Violation(CloseCode.ProtocolError, "Control frame above 125 bytes"),
        { HasOverlongLength: true } => Violation(CloseCode.ProtocolError, "Payload length is not in its shortest form"),
        _ when header.PayloadBytes > (ulong)maxFrameBytes => Violation(CloseCode.MessageTooBig, $"Frame above {maxFrameBytes} bytes"),
        _ => null,
    };

    private static CloseStatus Violation(ushort code, string reason) => new(code, reason);

    /// <summary><see href="https://www.rfc-editor.org/rfc/rfc6455#section-5.3"/></summary>
    private static void Unmask(Span<byte> payload, uint maskingKey)
    {
        Span<byte> mask = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(mask, maskingKey);

        for (var i = 0; i < payload.Length; i++)
        {
            payload[i] ^= mask[i & 3];
        }
    }
}
