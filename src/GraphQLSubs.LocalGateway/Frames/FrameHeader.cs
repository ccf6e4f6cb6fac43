using System.Buffers;
using System.Buffers.Binary;

namespace GraphQLSubs.LocalGateway.Frames;

/// <summary>
/// The bytes before a frame's payload, as they lie on the wire and without judgement, so that even a broken frame can be stepped over.
/// <code>
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-------+-+-------------+-------------------------------+
///  |F|R|R|R| opcode|M| Payload len |    Extended payload length    |
///  |I|S|S|S|  (4)  |A|     (7)     |            (16/64)            |
///  |N|V|V|V|       |S|             |                               |
///  | |1|2|3|       |K|             |   then masking key (0 or 4)   |
///  +-+-+-+-+-------+-+-------------+-------------------------------+
/// </code>
/// <see href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2"/>
/// </summary>
internal readonly record struct FrameHeader(bool IsFinal, byte Reserved, Opcode Opcode, uint? MaskingKey, ulong PayloadBytes, int LengthBytes)
{
    public const int MaxBytes = 14;

    public bool IsControl => ((byte)Opcode & 0x8) != 0;

    /// <summary>Whether a shorter form could have carried the length, which the RFC demands. The form shows in <see cref="LengthBytes"/>.</summary>
    public bool HasOverlongLength => LengthBytes switch { 2 => PayloadBytes < 126, 8 => PayloadBytes <= ushort.MaxValue, _ => false };

    /// <summary>Reads a header; false: not all of its bytes are there yet, and nothing was taken.</summary>
    public static bool TryRead(ref ReadOnlySequence<byte> input, out FrameHeader header)
    {
        header = default;
        Span<byte> bytes = stackalloc byte[MaxBytes];
        var available = (int)Math.Min(input.Length, MaxBytes);
        input.Slice(0, available).CopyTo(bytes);

        if (available < 2)
        {
            return false;
        }

        var lengthBytes = (bytes[1] & 0x7F) switch { 126 => 2, 127 => 8, _ => 0 };
        var isMasked = (bytes[1] & 0x80) != 0;
        var headerBytes = 2 + lengthBytes + (isMasked ? 4 : 0);

        if (available < headerBytes)
        {
            return false;
        }

        header = new FrameHeader(
            IsFinal: (bytes[0] & 0x80) != 0,
            Reserved: (byte)((bytes[0] >> 4) & 0x7),
            Opcode: (Opcode)(bytes[0] & 0xF),
            MaskingKey: isMasked ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(2 + lengthBytes)..]) : null,
            PayloadBytes: lengthBytes switch
            {
                2 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
                8 => BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]),
                _ => (ulong)(bytes[1] & 0x7F),
            },
            LengthBytes: lengthBytes);
        input = input.Slice(headerBytes);
        return true;
    }
}
