using System.Text;

namespace GraphQLSubs.LocalGateway.Tests.Harness;

/// <summary>Writes client frames byte by byte, broken ones included, independently of the code under test.</summary>
internal static class ClientFrame
{
    private static readonly byte[] Mask = [0x37, 0xFA, 0x21, 0x3D];

    public static byte[] Text(string text, bool isFinal = true) => Of(isFinal ? 0x81 : 0x01, Encoding.UTF8.GetBytes(text));

    public static byte[] Continuation(string text, bool isFinal = true) => Of(isFinal ? 0x80 : 0x00, Encoding.UTF8.GetBytes(text));

    public static byte[] Close(params byte[] payload) => Of(0x88, payload);

    public static byte[] Close(int code, string reason = "") =>
        Close([(byte)(code >> 8), (byte)code, .. Encoding.UTF8.GetBytes(reason)]);

    /// <summary>A masked frame with any first byte.</summary>
    public static byte[] Of(int first, byte[] payload) =>
        [.. Header(first, payload.Length), .. payload.Select((b, i) => (byte)(b ^ Mask[i % 4]))];

    /// <summary>The header alone of a masked frame.</summary>
    public static byte[] Header(int first, long length) => length switch
    {
        < 126 => [(byte)first, (byte)(0x80 | length), .. Mask],
        <= 0xFFFF => [(byte)first, 0x80 | 126, (byte)(length >> 8), (byte)length, .. Mask],
        _ => [(byte)first, 0x80 | 127, .. BigEndian(length), .. Mask],
    };

    private static byte[] BigEndian(long value) => [.. Enumerable.Range(0, 8).Select(i => (byte)(value >> (8 * (7 - i))))];
}
