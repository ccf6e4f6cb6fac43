using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Sockets;

public sealed class ConnectionClockTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1795331502789));

    [Fact]
    public async Task A_connection_idle_for_ten_minutes_is_closed_with_1001()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var (client, _) = await fixture.OpenAsync();

        _time.Advance(TimeSpan.FromMinutes(10));

        (await client.ReceiveCloseAsync()).ShouldBe((1001, "Going away"));
        var context = (await fixture.Function.NextAsync("DISCONNECT")).GetProperty("requestContext");
        context.GetProperty("disconnectStatusCode").GetInt32().ShouldBe(1001);
        context.GetProperty("disconnectReason").GetString().ShouldBe("Going away");
    }

    [Fact]
    public async Task Messages_in_either_direction_keep_a_connection_alive()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var (client, id) = await fixture.OpenAsync();

        _time.Advance(TimeSpan.FromMinutes(9));
        await client.SendTextAsync("in");
        await fixture.Function.NextAsync("MESSAGE");
        _time.Advance(TimeSpan.FromMinutes(9));
        using var response = await fixture.PostAsync(id, "out");
        _time.Advance(TimeSpan.FromMinutes(9));
        using var after = await fixture.PostAsync(id, "still open");

        (await client.ReceiveTextAsync()).ShouldBe("out");
        (await client.ReceiveTextAsync()).ShouldBe("still open");
    }

    [Fact]
    public async Task Pings_do_not_keep_a_connection_alive()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var (client, _) = await fixture.OpenRawAsync();

        _time.Advance(TimeSpan.FromMinutes(9));
        await client.WriteAsync(ClientFrame.Of(0x89, []));
        (await client.ReadFrameAsync()).First.ShouldBe((byte)0x8A);
        _time.Advance(TimeSpan.FromMinutes(1));

        (await client.ReadFrameAsync()).First.ShouldBe((byte)0x88);
    }

    [Fact]
    public async Task A_busy_connection_is_closed_after_two_hours()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var (client, id) = await fixture.OpenAsync();

        for (var minutes = 0; minutes < 115; minutes += 5)
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            using var response = await fixture.PostAsync(id, "tick");
            (await client.ReceiveTextAsync()).ShouldBe("tick");
        }

        _time.Advance(TimeSpan.FromMinutes(5));

        (await client.ReceiveCloseAsync()).ShouldBe((1001, "Going away"));
    }

    [Fact]
    public async Task A_client_that_never_answers_the_close_frame_is_cut_off()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var (client, _) = await fixture.OpenRawAsync();

        _time.Advance(TimeSpan.FromMinutes(10));
        (await client.ReadFrameAsync()).First.ShouldBe((byte)0x88);
        await Eventually.Async(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                return fixture.Gateway.ConnectionCount == 0;
            },
            "the connection to be given up");

        await fixture.Function.NextAsync("DISCONNECT");
    }

    [Fact]
    public async Task A_function_that_takes_29_seconds_for_a_message_brings_the_error_frame()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var (client, _) = await fixture.OpenAsync();
        var never = new TaskCompletionSource<FunctionResult>();
        fixture.Function.OnMessage = _ => never.Task;

        await client.SendTextAsync("x");
        await fixture.Function.NextAsync("MESSAGE");
        var frame = client.ReceiveTextAsync();
        await Eventually.Async(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(29));
                return frame.IsCompleted;
            },
            "the error frame");

        (await frame).ShouldStartWith("""{"message": "Internal server error", """);
        never.SetResult(FakeFunction.Result("null"));
    }

    [Fact]
    public async Task A_connect_of_29_seconds_is_answered_504()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = _time });
        var never = new TaskCompletionSource<FunctionResult>();
        fixture.Function.OnConnect = _ => never.Task;

        using var client = await RawClient.ConnectAsync(fixture.Gateway.Port);
        await fixture.Function.NextAsync("CONNECT");
        var head = client.ReadHeadAsync();
        await Eventually.Async(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(29));
                return head.IsCompleted;
            },
            "the upgrade to be refused");

        (await head).ShouldStartWith("HTTP/1.1 504 ");
        never.SetResult(FakeFunction.Result("null"));
    }
}
