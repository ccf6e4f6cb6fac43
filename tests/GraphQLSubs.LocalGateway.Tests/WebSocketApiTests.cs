using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using GraphQLSubs.LocalGateway.Tests.Harness;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests;

public sealed class WebSocketApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_upgrade_is_answered_only_after_connect_returned()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var release = new TaskCompletionSource<FunctionResult>();
        fixture.Function.OnConnect = _ => release.Task;

        var connecting = fixture.ConnectAsync();
        await fixture.Function.NextAsync("CONNECT");
        connecting.IsCompleted.ShouldBeFalse();
        release.SetResult(FakeFunction.Result("""{"statusCode":204}"""));

        using var client = await connecting.WithinLimit("the upgrade");
        client.State.ShouldBe(WebSocketState.Open);
    }

    [Theory]
    [InlineData("""{"statusCode":200}""", "")]
    [InlineData("""{"statusCode":200,"headers":{"sec-websocket-protocol":"graphql-transport-ws"}}""", "graphql-transport-ws")]
    public async Task Only_the_returned_subprotocol_is_echoed(string answer, string protocol)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnConnect = _ => Task.FromResult(FakeFunction.Result(answer));

        using var raw = await RawClient.ConnectAsync(fixture.Gateway.Port, "Sec-WebSocket-Protocol: foo, graphql-transport-ws\r\n");
        var head = await raw.ReadHeadAsync();

        head.ShouldStartWith("HTTP/1.1 101 ");
        head.Contains("Sec-WebSocket-Protocol:", StringComparison.OrdinalIgnoreCase).ShouldBe(protocol.Length > 0);
        head.ShouldContain(protocol);
        head.ShouldNotContain("permessage-deflate");
        head.ShouldContain("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", Case.Insensitive);
    }

    [Theory]
    [InlineData("""{"statusCode":401}""", false, 401)]
    [InlineData("""{"statusCode":301}""", false, 301)]
    [InlineData("""{"statusCode":500}""", false, 500)]
    [InlineData("""{"statusCode":"no"}""", false, 502)]
    [InlineData("""{}""", false, 502)]
    [InlineData("""null""", false, 502)]
    [InlineData("""not json""", false, 502)]
    [InlineData("""{"errorMessage":"x"}""", true, 502)]
    public async Task A_refused_connect_becomes_the_status_of_the_upgrade(string answer, bool isError, int status)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnConnect = _ => Task.FromResult(isError ? FakeFunction.Error(answer) : FakeFunction.Result(answer));

        using var raw = await RawClient.ConnectAsync(fixture.Gateway.Port);

        (await raw.ReadHeadAsync()).ShouldStartWith($"HTTP/1.1 {status} ");
        fixture.Gateway.ConnectionCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", 426)]
    [InlineData("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n", 400)]
    [InlineData("Sec-WebSocket-Version: 13\r\n", 400)]
    public async Task A_malformed_handshake_never_reaches_the_function(string headers, int status)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var raw = await RawClient.ConnectAsync(fixture.Gateway.Port, headers, standardHeaders: false);

        (await raw.ReadHeadAsync()).ShouldStartWith($"HTTP/1.1 {status} ");
        fixture.Function.Raw.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_leaves_while_connect_runs_is_followed_by_disconnect()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var release = new TaskCompletionSource<FunctionResult>();
        fixture.Function.OnConnect = _ => release.Task;
        var client = await RawClient.ConnectAsync(fixture.Gateway.Port);
        var id = GatewayFixture.ConnectionId(await fixture.Function.NextAsync("CONNECT"));

        client.Dispose();
        release.SetResult(FakeFunction.Result("""{"statusCode":200}"""));

        var e = await fixture.Function.NextAsync("DISCONNECT");
        GatewayFixture.ConnectionId(e).ShouldBe(id);
        e.GetProperty("requestContext").GetProperty("disconnectStatusCode").GetInt32().ShouldBe(1006);
    }

    [Fact]
    public async Task A_get_without_upgrade_gets_426_where_there_is_no_HTTP_API()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { HttpApiPath = null });

        using var response = await fixture.Http.GetAsync("graphql", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    [Fact]
    public async Task The_path_of_AppSyncs_clients_is_a_second_mapping_key()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        using var client = new ClientWebSocket();

        await client.ConnectAsync(new Uri(fixture.Gateway.WebSocketUrl + "/realtime"), Cancellation);
        var id = GatewayFixture.ConnectionId(await fixture.Function.NextAsync("CONNECT"));
        using var response = await fixture.Http.PostAsync(
            $"graphql/realtime/@connections/{Uri.EscapeDataString(id)}", new StringContent("hello"), Cancellation);

        (await client.ReceiveTextAsync()).ShouldBe("hello");
    }

    [Fact]
    public async Task An_upgrade_on_another_path_is_forbidden()
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var raw = await RawClient.ConnectAsync(fixture.Gateway.Port, path: "/graphql/extra");

        (await raw.ReadHeadAsync()).ShouldStartWith("HTTP/1.1 403 ");
    }

    [Fact]
    public async Task A_message_that_the_function_fails_on_brings_the_gateways_own_frame()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnMessage = _ => Task.FromResult(FakeFunction.Error());
        var (client, id) = await fixture.OpenAsync();

        await client.SendTextAsync("boom");
        var e = await fixture.Function.NextAsync("MESSAGE");
        var requestId = e.GetProperty("requestContext").GetProperty("requestId").GetString();

        (await client.ReceiveTextAsync()).ShouldBe($$"""{"message": "Internal server error", "connectionId":"{{id}}", "requestId":"{{requestId}}"}""");
        client.State.ShouldBe(WebSocketState.Open);
    }

    [Theory]
    [InlineData("""{"statusCode":501,"body":"x"}""")]
    [InlineData("""null""")]
    [InlineData("""{}""")]
    public async Task The_result_of_a_message_goes_nowhere(string result)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        fixture.Function.OnMessage = _ => Task.FromResult(FakeFunction.Result(result));
        var (client, id) = await fixture.OpenAsync();

        await client.SendTextAsync("hello");
        await fixture.Function.NextAsync("MESSAGE");
        await fixture.PostAsync(id, "posted");

        (await client.ReceiveTextAsync()).ShouldBe("posted");
    }

    [Fact]
    public async Task Messages_of_one_connection_run_side_by_side()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var second = new TaskCompletionSource();
        fixture.Function.OnMessage = async e =>
        {
            if (Body(e) == "1")
            {
                await second.Task;
            }
            else
            {
                second.SetResult();
            }

            return FakeFunction.Error();
        };
        var (client, _) = await fixture.OpenAsync();

        await client.SendTextAsync("1");
        await client.SendTextAsync("2");

        await client.ReceiveTextAsync();
        await client.ReceiveTextAsync();
    }

    [Fact]
    public async Task One_message_in_flight_makes_a_connection_serial()
    {
        await using var fixture = await GatewayFixture.StartAsync(new() { Limits = new() { MessagesInFlight = 1 } });
        var running = 0;
        var most = 0;
        fixture.Function.OnMessage = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return FakeFunction.Result("""{"statusCode":200}""");
        };
        var (client, _) = await fixture.OpenAsync();

        for (var i = 0; i < 50; i++)
        {
            await client.SendTextAsync($"{i}");
        }

        for (var i = 0; i < 50; i++)
        {
            Body(await fixture.Function.NextAsync("MESSAGE")).ShouldBe($"{i}");
        }

        most.ShouldBe(1);
    }

    [Fact]
    public async Task The_end_of_the_gateway_closes_sockets_with_1001_and_lets_disconnect_run()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, _) = await fixture.OpenAsync();

        var closing = client.ReceiveCloseAsync();
        await fixture.Gateway.DisposeAsync();

        (await closing).ShouldBe((1001, "Going away"));
        var e = await fixture.Function.NextAsync("DISCONNECT");
        e.GetProperty("requestContext").GetProperty("disconnectStatusCode").GetInt32().ShouldBe(1001);
    }

    [Fact]
    public async Task A_connection_that_opens_while_the_gateway_ends_is_closed_with_1001()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var release = new TaskCompletionSource<FunctionResult>();
        fixture.Function.OnConnect = _ => release.Task;
        var connecting = fixture.ConnectAsync();
        await fixture.Function.NextAsync("CONNECT");

        var ending = fixture.Gateway.DisposeAsync();
        release.SetResult(FakeFunction.Result("""{"statusCode":200}"""));
        using var client = await connecting.WithinLimit("the upgrade");

        (await client.ReceiveCloseAsync()).Code.ShouldBe(1001);
        await fixture.Function.NextAsync("DISCONNECT");
        await ending;
    }

    private static string? Body(JsonElement e) => e.GetProperty("body").GetString();
}
