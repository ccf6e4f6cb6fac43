using GraphQLSubs.LocalGateway.Tests.Harness;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Frames;

/// <summary>What a client gets for the frames it sends, over a real socket, each case whole and again a byte at a time.</summary>
public sealed class SocketFrameTests
{
    private const int FrameBytes = 32 * 1024;

    public static TheoryData<string, byte[], int, string?> Closings => new()
    {
        { "binary frame", ClientFrame.Of(0x82, [1, 2]), 1003, null },
        { "not masked", [0x81, 0x01, 0x61], 1002, null },
        { "reserved bit", ClientFrame.Of(0xC1, [1]), 1002, null },
        { "unknown opcode", ClientFrame.Of(0x83, []), 1002, null },
        { "continuation of nothing", ClientFrame.Continuation("x"), 1002, null },
        { "message inside a message", [.. ClientFrame.Text("a", isFinal: false), .. ClientFrame.Text("b")], 1002, null },
        { "invalid UTF-8", ClientFrame.Of(0x81, [0xC3, 0x28]), 1007, null },
        { "unpaired surrogate", ClientFrame.Of(0x81, [0xED, 0xA0, 0x80]), 1007, null },
        { "UTF-8 cut by the end", [.. ClientFrame.Of(0x01, [0xC3]), .. ClientFrame.Continuation("")], 1007, null },
        { "close without status", ClientFrame.Close(), 1005, "Client-side close frame status not set" },
        { "close with the client's own status", ClientFrame.Close(4000, "bye ☺"), 4000, "bye ☺" },
        { "close 1000", ClientFrame.Close(1000), 1000, "" },
        { "close of one byte", ClientFrame.Close([3]), 1002, null },
        { "close with a status that never travels", ClientFrame.Close(1006), 1002, null },
        { "close with an unassigned status", ClientFrame.Close(2000), 1002, null },
        { "close with a reason that is not UTF-8", ClientFrame.Close([0x03, 0xE8, 0xFF]), 1007, null },
    };

    [Theory]
    [MemberData(nameof(Closings))]
    public async Task The_socket_closes_with_the_right_status(string what, byte[] bytes, int code, string? reason)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        foreach (var isSplit in new[] { false, true })
        {
            var (client, id) = await fixture.OpenRawAsync();
            await WriteAsync(client, bytes, isSplit);

            var (first, payload) = await client.ReadFrameAsync();
            first.ShouldBe((byte)0x88, what);
            (payload.Length == 0 ? 1005 : payload[0] << 8 | payload[1]).ShouldBe(code, what);
            await client.WriteAsync(ClientFrame.Close(code == 1005 ? [] : payload[..2]));
            (await client.ReadToEndAsync()).ShouldBeEmpty(what);

            var e = await fixture.Function.NextAsync("DISCONNECT");
            GatewayFixture.ConnectionId(e).ShouldBe(id);
            e.GetProperty("requestContext").GetProperty("disconnectStatusCode").GetInt32().ShouldBe(code, what);

            if (reason is not null)
            {
                e.GetProperty("requestContext").GetProperty("disconnectReason").GetString().ShouldBe(reason, what);
            }
        }
    }

    public static TheoryData<string, byte[], string> Messages => new()
    {
        { "one frame", ClientFrame.Text("hello"), "hello" },
        { "empty", ClientFrame.Text(""), "" },
        { "fragments", [.. ClientFrame.Text("he", isFinal: false), .. ClientFrame.Continuation("l", isFinal: false), .. ClientFrame.Continuation("lo")], "hello" },
        { "a ping between fragments", [.. ClientFrame.Text("a", isFinal: false), .. ClientFrame.Of(0x89, [7]), .. ClientFrame.Continuation("b")], "ab" },
        { "a pong nobody asked for", [.. ClientFrame.Of(0x8A, []), .. ClientFrame.Text("x")], "x" },
        { "a character across fragments", [.. ClientFrame.Of(0x01, [0xE2, 0x98]), .. ClientFrame.Of(0x80, [0xBA])], "☺" },
        { "quotes, control characters and NUL", ClientFrame.Text("\"\\\u0000\n\u2028"), "\"\\\u0000\n\u2028" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_reaches_the_function_as_it_was_sent(string what, byte[] bytes, string text)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        foreach (var isSplit in new[] { false, true })
        {
            var (client, _) = await fixture.OpenRawAsync();
            await WriteAsync(client, bytes, isSplit);

            (await fixture.Function.NextAsync("MESSAGE")).GetProperty("body").GetString().ShouldBe(text, what);
        }
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenRawAsync();

        await client.WriteAsync(ClientFrame.Of(0x89, [1, 2, 3]));

        var (first, payload) = await client.ReadFrameAsync();
        first.ShouldBe((byte)0x8A);
        payload.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_frame_of_32_KB_and_a_message_of_128_KB_pass()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenRawAsync();
        var part = new string('x', FrameBytes);

        await client.WriteAsync([
            .. ClientFrame.Text(part, isFinal: false), .. ClientFrame.Continuation(part, isFinal: false),
            .. ClientFrame.Continuation(part, isFinal: false), .. ClientFrame.Continuation(part)]);

        (await fixture.Function.NextAsync("MESSAGE")).GetProperty("body").GetString()!.Length.ShouldBe(4 * FrameBytes);
    }

    [Fact]
    public async Task A_message_above_128_KB_closes_with_1009()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenRawAsync();
        var part = new string('x', FrameBytes);

        await client.WriteAsync(ClientFrame.Text(part, isFinal: false));

        for (var i = 0; i < 3; i++)
        {
            await client.WriteAsync(ClientFrame.Continuation(part, isFinal: false));
        }

        await client.WriteAsync(ClientFrame.Continuation("x"));
        var (_, payload) = await client.ReadFrameAsync();

        (payload[0] << 8 | payload[1]).ShouldBe(1009);
    }

    [Fact]
    public async Task A_frame_above_32_KB_is_refused_before_its_payload_came()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenRawAsync();

        await client.WriteAsync(ClientFrame.Header(0x81, FrameBytes + 1));
        var (_, payload) = await client.ReadFrameAsync();

        (payload[0] << 8 | payload[1]).ShouldBe(1009);
    }

    [Fact]
    public async Task A_client_that_still_sends_a_large_frame_gets_to_see_the_close_frame()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenRawAsync();

        await client.WriteAsync(ClientFrame.Text(new string('x', 40_000)));
        var (_, payload) = await client.ReadFrameAsync();
        await client.WriteAsync(ClientFrame.Close(1009));

        (payload[0] << 8 | payload[1]).ShouldBe(1009);
        (await client.ReadToEndAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_connection_is_reported_as_1006()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenRawAsync();

        client.Dispose();

        var e = await fixture.Function.NextAsync("DISCONNECT");
        e.GetProperty("requestContext").GetProperty("disconnectStatusCode").GetInt32().ShouldBe(1006);
    }

    [Fact]
    public async Task Random_bytes_end_only_their_own_socket()
    {
        const int seed = 1123;
        var random = new Random(seed);
        await using var fixture = await GatewayFixture.StartAsync(new() { Limits = new() { CloseTimeout = TimeSpan.FromMilliseconds(50) } });
        var (bystander, id) = await fixture.OpenAsync();

        for (var i = 0; i < 20; i++)
        {
            using var client = await RawClient.OpenAsync(fixture.Gateway.Port);
            var bytes = new byte[200];
            random.NextBytes(bytes);
            await client.WriteAsync(bytes);
        }

        using var response = await fixture.PostAsync(id, "still here");
        (await bystander.ReceiveTextAsync()).ShouldBe("still here");
    }

    private static async Task WriteAsync(RawClient client, byte[] bytes, bool isSplit)
    {
        foreach (var part in isSplit ? bytes.Chunk(1) : [bytes])
        {
            await client.WriteAsync(part);
        }
    }
}
