using GraphQLSubs.LocalGateway.Frames;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Frames;

public sealed class FrameWriterTests
{
    [Fact]
    public void A_short_text_is_one_frame()
    {
        FrameWriter.Text("Hello"u8, 100).ShouldBe([0x81, 0x05, 0x48, 0x65, 0x6C, 0x6C, 0x6F]);
    }

    [Fact]
    public void An_empty_text_is_one_empty_frame()
    {
        FrameWriter.Text([], 100).ShouldBe([0x81, 0x00]);
    }

    [Fact]
    public void A_text_above_the_frame_limit_is_fragmented()
    {
        FrameWriter.Text("abcde"u8, 2).ShouldBe([0x01, 2, 0x61, 0x62, 0x00, 2, 0x63, 0x64, 0x80, 1, 0x65]);
    }

    [Fact]
    public void A_text_of_a_whole_number_of_frames_has_no_empty_end()
    {
        FrameWriter.Text("abcd"u8, 2).ShouldBe([0x01, 2, 0x61, 0x62, 0x80, 2, 0x63, 0x64]);
    }

    [Theory]
    [InlineData(125, 2)]
    [InlineData(126, 4)]
    [InlineData(65_535, 4)]
    [InlineData(65_536, 10)]
    public void The_length_has_its_shortest_form(int payloadBytes, int headerBytes)
    {
        var frame = FrameWriter.Text(new byte[payloadBytes], int.MaxValue);

        frame.Length.ShouldBe(headerBytes + payloadBytes);
    }

    [Fact]
    public void A_close_frame_carries_code_and_reason()
    {
        FrameWriter.Close(new CloseStatus(1001, "Hi")).ShouldBe([0x88, 4, 0x03, 0xE9, 0x48, 0x69]);
    }

    [Fact]
    public void A_close_without_status_is_answered_without_status()
    {
        FrameWriter.Close(CloseStatus.NoStatus).ShouldBe([0x88, 0]);
    }

    [Fact]
    public void A_reason_is_cut_to_what_a_control_frame_holds_between_characters()
    {
        var frame = FrameWriter.Close(new CloseStatus(1000, new string('é', 100)));

        frame.Length.ShouldBe(2 + 2 + 122);
    }
}
