using System.Buffers.Binary;
using System.Text.Unicode;

namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>The gateway's frames: never masked. <see href="https://www.rfc-editor.org/rfc/rfc6455#section-5.1"/></summary>
internal static class FrameWriter
{
    /// <summary>A text message, in as many frames as its length needs.</summary>
    public static byte[] Text(ReadOnlySpan<byte> payload, int maxFrameBytes)
    {
        var frames = Math.Max(1, (payload.Length + maxFrameBytes - 1) / maxFrameBytes);
        var output = new byte[payload.Length + (frames - 1) * HeaderBytes(maxFrameBytes) + HeaderBytes(payload.Length - (frames - 1) * maxFrameBytes)];
        var rest = output.AsSpan();

        for (var i = 0; i < frames; i++)
        {
            var part = payload.Slice(i * maxFrameBytes, Math.Min(maxFrameBytes, payload.Length - i * maxFrameBytes));
            rest = Write(rest, i == 0 ? Opcode.Text : Opcode.Continuation, isFinal: i == frames - 1, part);
        }

        return output;
    }

    public static byte[] Pong(ReadOnlySpan<byte> payload) => Control(Opcode.Pong, payload);

    /// <summary>A close frame. Codes that stand for the lack of a close frame's code are written as a close frame without one.</summary>
    public static byte[] Close(CloseStatus status)
    {
        if (!CloseCode.MayBeSent(status.Code))
        {
            return Control(Opcode.Close, []);
        }

        Span<byte> payload = stackalloc byte[FrameReader.MaxControlPayloadBytes];
        BinaryPrimitives.WriteUInt16BigEndian(payload, status.Code);
        Utf8.FromUtf16(status.Reason, payload[2..], out _, out var reasonBytes);
        return Control(Opcode.Close, payload[..(2 + reasonBytes)]);
    }

    private static byte[] Control(Opcode opcode, ReadOnlySpan<byte> payload)
    {
        var output = new byte[HeaderBytes(payload.Length) + payload.Length];
        Write(output, opcode, isFinal: true, payload);
        return output;
    }

    private static int HeaderBytes(int payloadBytes) => payloadBytes switch { < 126 => 2, <= ushort.MaxValue => 4, _ => 10 };

    private static Span<byte> Write(Span<byte> output, Opcode opcode, bool isFinal, ReadOnlySpan<byte> payload)
    {
        output[0] = (byte)((isFinal ? 0x80 : 0) | (byte)opcode);
        var headerBytes = HeaderBytes(payload.Length);

        switch (headerBytes)
        {
            case 2:
                output[1] = (byte)payload.Length;
                break;
            case 4:
                output[1] = 126;
                BinaryPrimitives.WriteUInt16BigEndian(output[2..], (ushort)payload.Length);
                break;
            default:
                output[1] = 127;
                BinaryPrimitives.WriteUInt64BigEndian(output[2..], (ulong)payload.Length);
                break;
        }

        payload.CopyTo(output[headerBytes..]);
        return output[(headerBytes + payload.Length)..];
    }
}
