using System.Globalization;
using System.Net;
using System.Text;
using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Management;

public sealed class ConnectionsApiTests
{
    private const string UnknownId = "TXzPWdnOjoECGjA=";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_reaches_the_client_as_a_text_frame()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenAsync();

        using var response = await fixture.PostAsync(id, """{"type":"connection_ack"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();
        (await client.ReceiveTextAsync()).ShouldBe("""{"type":"connection_ack"}""");
    }

    [Theory]
    [InlineData("/graphql/@connections/", "%3D")]
    [InlineData("/graphql/%40connections/", "%3D")]
    [InlineData("/graphql/@connections/", "=")]
    [InlineData("/graphql/%40connections/", "=")]
    public async Task The_path_may_be_escaped_or_not(string path, string equals)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (_, id) = await fixture.OpenAsync();

        var response = await RawClient.SendAsync(fixture.Gateway.Port, $"GET {path}{id.Replace("=", equals, StringComparison.Ordinal)} HTTP/1.1");

        response.ShouldStartWith("HTTP/1.1 200 ");
    }

    [Fact]
    public async Task Posts_arrive_in_their_order()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenAsync();

        for (var i = 0; i < 100; i++)
        {
            using var response = await fixture.PostAsync(id, i.ToString(CultureInfo.InvariantCulture));
        }

        for (var i = 0; i < 100; i++)
        {
            (await client.ReceiveTextAsync()).ShouldBe(i.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32 * 1024)]
    [InlineData(131_072)]
    public async Task A_post_of_up_to_128_KB_arrives_in_frames_of_32_KB(int bytes)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenRawAsync();

        using var response = await fixture.PostAsync(id, new string('x', bytes));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var received = 0;
        byte first;

        do
        {
            (first, var payload) = await client.ReadFrameAsync();
            payload.Length.ShouldBeLessThanOrEqualTo(32 * 1024);
            received += payload.Length;
        }
        while ((first & 0x80) == 0);

        received.ShouldBe(bytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_above_128_KB_gets_413(bool isLengthKnown)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (_, id) = await fixture.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, GatewayFixture.ConnectionPath(id))
        {
            Content = new ByteArrayContent(new byte[131_073]),
        };
        request.Headers.TransferEncodingChunked = !isLengthKnown;

        using var response = await fixture.Http.SendAsync(request, Cancellation);

        await ShouldFailAsync(response, 413, "PayloadTooLargeException", """{"message":"Message too long"}""");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task An_unknown_connection_is_gone(string method)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await SendAsync(fixture, method, GatewayFixture.ConnectionPath(UnknownId));

        await ShouldFailAsync(response, 410, "GoneException", "");
    }

    [Fact]
    public async Task A_connection_is_gone_while_connect_runs()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var statusInside = (HttpStatusCode)0;
        fixture.Function.OnConnect = async e =>
        {
            using var response = await fixture.PostAsync(GatewayFixture.ConnectionId(e), "too early");
            statusInside = response.StatusCode;
            return FakeFunction.Result("""{"statusCode":200}""");
        };

        await fixture.OpenAsync();

        statusInside.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("TXzPWdnOjoECGjA")]
    [InlineData("TXzPWdnOjoECGj!=")]
    [InlineData("TXzPWdnOjoECGjA=/x")]
    public async Task A_malformed_id_gets_400(string id)
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await SendAsync(fixture, "POST", $"graphql/@connections/{id}");

        await ShouldFailAsync(response, 400, "BadRequestException", $$"""{"message":"Invalid connectionId: {{id}}"}""");
    }

    [Fact]
    public async Task Another_mapping_key_is_forbidden()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (_, id) = await fixture.OpenAsync();

        using var response = await SendAsync(fixture, "POST", $"prod/@connections/{Uri.EscapeDataString(id)}");

        await ShouldFailAsync(response, 403, "ForbiddenException", """{"message":"Forbidden"}""");
    }

    [Fact]
    public async Task Another_method_is_forbidden()
    {
        await using var fixture = await GatewayFixture.StartAsync();

        using var response = await SendAsync(fixture, "PUT", GatewayFixture.ConnectionPath(UnknownId));

        await ShouldFailAsync(response, 403, "MissingAuthenticationTokenException", """{"message":"Missing Authentication Token"}""");
    }

    [Fact]
    public async Task A_get_describes_the_connection()
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1795331502789));
        await using var fixture = await GatewayFixture.StartAsync(new() { TimeProvider = time });
        using var client = await fixture.ConnectAsync(configure: options => options.SetRequestHeader("User-Agent", "Mozilla/5.0"));
        var id = GatewayFixture.ConnectionId(await fixture.Function.NextAsync("CONNECT"));
        time.Advance(TimeSpan.FromSeconds(20));
        await client.SendTextAsync("x");
        await fixture.Function.NextAsync("MESSAGE");

        using var response = await fixture.Http.GetAsync(GatewayFixture.ConnectionPath(id), Cancellation);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(
            """{"connectedAt":"2026-11-22T07:11:42.789Z","identity":{"sourceIp":"127.0.0.1","userAgent":"Mozilla/5.0"},"lastActiveAt":"2026-11-22T07:12:02.789Z"}""");
    }

    [Fact]
    public async Task A_delete_closes_with_1000_and_is_followed_by_disconnect()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenAsync();

        using var response = await SendAsync(fixture, "DELETE", GatewayFixture.ConnectionPath(id));
        using var post = await fixture.PostAsync(id, "too late");

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        post.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await client.ReceiveCloseAsync()).Code.ShouldBe(1000);
        var context = (await fixture.Function.NextAsync("DISCONNECT")).GetProperty("requestContext");
        context.GetProperty("disconnectStatusCode").GetInt32().ShouldBe(1000);
        context.GetProperty("disconnectReason").GetString().ShouldBe("Connection Closed Normally");
    }

    [Fact]
    public async Task What_was_posted_before_a_delete_still_arrives()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenAsync();

        using var post = await fixture.PostAsync(id, "last words");
        using var delete = await SendAsync(fixture, "DELETE", GatewayFixture.ConnectionPath(id));

        (await client.ReceiveTextAsync()).ShouldBe("last words");
        (await client.ReceiveCloseAsync()).Code.ShouldBe(1000);
    }

    [Fact]
    public async Task A_client_that_does_not_read_gets_429_when_its_buffer_is_full()
    {
        await using var fixture = await GatewayFixture.StartAsync(new()
        {
            Limits = new() { HandOverTimeout = TimeSpan.Zero, OutboundBufferBytes = 300_000, CloseTimeout = TimeSpan.FromMilliseconds(50) },
        });
        var (_, id) = await fixture.OpenRawAsync();
        var body = new byte[131_072];
        var last = HttpStatusCode.OK;

        // The operating system takes some megabytes before anything waits here.
        await Eventually.Async(
            async () =>
            {
                using var response = await fixture.PostAsync(id, body);
                last = response.StatusCode;

                if (last == HttpStatusCode.TooManyRequests)
                {
                    await ShouldFailAsync(response, 429, "LimitExceededException", "");
                }

                return last != HttpStatusCode.OK;
            },
            "the outbound buffer to be full");

        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData(429, "LimitExceededException")]
    [InlineData(410, "GoneException")]
    [InlineData(500, "InternalServerErrorException")]
    public async Task An_injected_fault_is_answered_as_AWS_would(int status, string errorType)
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenAsync();
        fixture.Gateway.Faults.OnPost = connectionId => connectionId != id ? PostFault.None : status switch
        {
            429 => PostFault.Throttle,
            410 => PostFault.Gone,
            _ => PostFault.Fail,
        };

        using var failed = await fixture.PostAsync(id, "lost");
        fixture.Gateway.Faults.OnPost = null;
        using var sent = await fixture.PostAsync(id, "kept");

        ((int)failed.StatusCode).ShouldBe(status);
        failed.Headers.GetValues("x-amzn-ErrorType").ShouldBe([errorType]);
        (await client.ReceiveTextAsync()).ShouldBe("kept");
    }

    [Fact]
    public async Task A_dropped_message_is_answered_200_and_never_arrives()
    {
        await using var fixture = await GatewayFixture.StartAsync();
        var (client, id) = await fixture.OpenAsync();

        fixture.Gateway.Faults.OnPost = _ => PostFault.Drop;
        using var dropped = await fixture.PostAsync(id, "dropped");
        fixture.Gateway.Faults.OnPost = _ => PostFault.Delay(TimeSpan.FromMilliseconds(1));
        using var delayed = await fixture.PostAsync(id, "delayed");

        dropped.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.ReceiveTextAsync()).ShouldBe("delayed");
    }

    private static async Task<HttpResponseMessage> SendAsync(GatewayFixture fixture, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("x", Encoding.UTF8) };
        return await fixture.Http.SendAsync(request, Cancellation);
    }

    private static async Task ShouldFailAsync(HttpResponseMessage response, int status, string errorType, string body)
    {
        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues("x-amzn-ErrorType").ShouldBe([errorType]);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe(body);
    }
}
