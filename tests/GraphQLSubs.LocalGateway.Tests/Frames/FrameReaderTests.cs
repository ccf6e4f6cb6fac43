using System.Buffers;
using System.Text;
using GraphQLSubs.LocalGateway.Frames;
using GraphQLSubs.LocalGateway.Tests.Harness;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Frames;

public sealed class FrameReaderTests
{
    private const int MaxFrameBytes = 1000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(1000)]
    public void A_frame_is_read_whole_wherever_the_bytes_are_split(int payloadBytes)
    {
        var text = new string('x', payloadBytes);
        var bytes = ClientFrame.Text(text);

        for (var split = 0; split < bytes.Length; split++)
        {
            var part = new ReadOnlySequence<byte>(bytes, 0, split);
            FrameReader.TryRead(ref part, MaxFrameBytes, out _, out var violation).ShouldBeFalse();
            violation.ShouldBeNull();
            part.Length.ShouldBe(split);

            var whole = Split(bytes, split);
            FrameReader.TryRead(ref whole, MaxFrameBytes, out var frame, out _).ShouldBeTrue();
            Encoding.UTF8.GetString(frame.Payload.Span).ShouldBe(text);
            whole.Length.ShouldBe(0);
        }
    }

    [Fact]
    public void A_payload_of_64_KB_has_the_long_length_form()
    {
        var bytes = new ReadOnlySequence<byte>(ClientFrame.Text(new string('x', 70_000)));

        FrameReader.TryRead(ref bytes, 70_000, out var frame, out _).ShouldBeTrue();

        frame.Payload.Length.ShouldBe(70_000);
    }

    public static TheoryData<string, byte[], int> Violations => new()
    {
        { "binary", ClientFrame.Of(0x82, [1]), 1003 },
        { "first reserved bit, as permessage-deflate sets it", ClientFrame.Of(0xC1, [1]), 1002 },
        { "second reserved bit", ClientFrame.Of(0xA1, [1]), 1002 },
        { "third reserved bit", ClientFrame.Of(0x91, [1]), 1002 },
        { "reserved data opcode", ClientFrame.Of(0x83, []), 1002 },
        { "reserved control opcode", ClientFrame.Of(0x8B, []), 1002 },
        { "not masked", [0x81, 0x01, 0x61], 1002 },
        { "fragmented ping", ClientFrame.Of(0x09, []), 1002 },
        { "ping of 126 bytes", ClientFrame.Of(0x89, new byte[126]), 1002 },
        { "close of 126 bytes", ClientFrame.Of(0x88, new byte[126]), 1002 },
        { "overlong 16-bit length", [0x81, 0x80 | 126, 0, 5, 1, 2, 3, 4, 0, 0, 0, 0, 0], 1002 },
        { "overlong 64-bit length", [0x81, 0x80 | 127, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 1, 2, 3, 4], 1002 },
        { "one byte over the limit, header only", ClientFrame.Header(0x81, MaxFrameBytes + 1), 1009 },
        { "the longest length there is, header only", [0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4], 1009 },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_broken_header_is_a_violation(string what, byte[] bytes, int code)
    {
        var input = new ReadOnlySequence<byte>(bytes);

        FrameReader.TryRead(ref input, MaxFrameBytes, out _, out var violation).ShouldBeFalse(what);

        violation.ShouldNotBeNull(what);
        ((int)violation.Value.Code).ShouldBe(code, what);
    }

    [Fact]
    public void Random_bytes_never_make_the_reader_throw()
    {
        const int seed = 20261123;
        var random = new Random(seed);

        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            var input = new ReadOnlySequence<byte>(bytes);
            var messages = new MessageReader(MaxFrameBytes);

            while (FrameReader.TryRead(ref input, MaxFrameBytes, out var frame, out _))
            {
                messages.Accept(frame);
            }
        }
    }

    private static ReadOnlySequence<byte> Split(byte[] bytes, int at)
    {
        var first = new Segment(bytes.AsMemory(0, at), 0);
        var second = first.Append(bytes.AsMemory(at));
        return new ReadOnlySequence<byte>(first, 0, second, second.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
