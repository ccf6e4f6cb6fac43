using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQLSubs.LocalGateway.Tests.Harness;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Events;

/// <summary>The events byte for byte, with what is random or of this machine replaced by a word.</summary>
public sealed partial class WebSocketEventTests
{
    private static readonly GatewayOptions Options = new()
    {
        Stage = "prod",
        ApiId = "a1b2c3d4e5",
        DomainName = "ws.example.com",
        TimeProvider = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1795331502789)),
    };

    [Fact]
    public async Task Connect_carries_the_handshake()
    {
        await using var fixture = await GatewayFixture.StartAsync(Options);

        using var client = await RawClient.ConnectAsync(
            fixture.Gateway.Port,
            "Sec-WebSocket-Protocol: graphql-transport-ws\r\nHeaderAuth1: a\r\nUser-Agent: Mozilla/5.0\r\nX-Twice: 1\r\nX-Twice: 2\r\n",
            path: "/graphql?token=a%20b&n=1&n=%C3%A9");
        await fixture.Function.NextAsync("CONNECT");

        Normalise(fixture).ShouldBe("""
            {"headers":{"HeaderAuth1":"a","Host":"127.0.0.1:PORT","Sec-WebSocket-Key":"dGhlIHNhbXBsZSBub25jZQ==","Sec-WebSocket-Protocol":"graphql-transport-ws","Sec-WebSocket-Version":"13","User-Agent":"Mozilla/5.0","X-Amzn-Trace-Id":"Root=TRACE","X-Forwarded-For":"127.0.0.1","X-Forwarded-Port":"PORT","X-Forwarded-Proto":"http","X-Twice":"2"},
            "multiValueHeaders":{"HeaderAuth1":["a"],"Host":["127.0.0.1:PORT"],"Sec-WebSocket-Key":["dGhlIHNhbXBsZSBub25jZQ=="],"Sec-WebSocket-Protocol":["graphql-transport-ws"],"Sec-WebSocket-Version":["13"],"User-Agent":["Mozilla/5.0"],"X-Amzn-Trace-Id":["Root=TRACE"],"X-Forwarded-For":["127.0.0.1"],"X-Forwarded-Port":["PORT"],"X-Forwarded-Proto":["http"],"X-Twice":["1","2"]},
            "queryStringParameters":{"token":"a b","n":"é"},"multiValueQueryStringParameters":{"token":["a b"],"n":["1","é"]},
            "requestContext":{"routeKey":"$connect","eventType":"CONNECT","extendedRequestId":"ID1","requestTime":"22/Nov/2026:07:11:42 +0000","messageDirection":"IN","stage":"prod","connectedAt":1795331502789,"requestTimeEpoch":1795331502789,"identity":{"userAgent":"Mozilla/5.0","sourceIp":"127.0.0.1"},"requestId":"ID1","domainName":"ws.example.com","connectionId":"ID2","apiId":"a1b2c3d4e5"},
            "isBase64Encoded":false}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Connect_leaves_out_what_the_client_did_not_send()
    {
        await using var fixture = await GatewayFixture.StartAsync(Options);

        using var client = await RawClient.ConnectAsync(fixture.Gateway.Port);
        var e = await fixture.Function.NextAsync("CONNECT");

        e.EnumerateObject().Select(member => member.Name).ShouldBe(["headers", "multiValueHeaders", "requestContext", "isBase64Encoded"]);
        e.GetProperty("requestContext").GetProperty("identity").EnumerateObject().Select(member => member.Name).ShouldBe(["sourceIp"]);
    }

    [Fact]
    public async Task A_message_carries_neither_headers_nor_query_string()
    {
        await using var fixture = await GatewayFixture.StartAsync(Options);
        var (client, _) = await fixture.OpenRawAsync();

        await client.WriteAsync(ClientFrame.Text("""{"type":"connection_init"}"""));
        await fixture.Function.NextAsync("MESSAGE");

        Normalise(fixture).ShouldBe("""
            {"requestContext":{"routeKey":"$default","messageId":"ID1","eventType":"MESSAGE","extendedRequestId":"ID2","requestTime":"22/Nov/2026:07:11:42 +0000","messageDirection":"IN","stage":"prod","connectedAt":1795331502789,"requestTimeEpoch":1795331502789,"identity":{"sourceIp":"127.0.0.1"},"requestId":"ID2","domainName":"ws.example.com","connectionId":"ID3","apiId":"a1b2c3d4e5"},
            "body":"{\"type\":\"connection_init\"}","isBase64Encoded":false}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Disconnect_carries_its_four_headers_and_the_status()
    {
        await using var fixture = await GatewayFixture.StartAsync(Options);
        var (client, _) = await fixture.OpenRawAsync();

        await client.WriteAsync(ClientFrame.Close());
        await fixture.Function.NextAsync("DISCONNECT");

        Normalise(fixture).ShouldBe("""
            {"headers":{"Host":"127.0.0.1:PORT","x-api-key":"","X-Forwarded-For":"","x-restapi":""},
            "multiValueHeaders":{"Host":["127.0.0.1:PORT"],"x-api-key":[""],"X-Forwarded-For":[""],"x-restapi":[""]},
            "requestContext":{"routeKey":"$disconnect","disconnectStatusCode":1005,"eventType":"DISCONNECT","extendedRequestId":"ID1","requestTime":"22/Nov/2026:07:11:42 +0000","messageDirection":"IN","disconnectReason":"Client-side close frame status not set","stage":"prod","connectedAt":1795331502789,"requestTimeEpoch":1795331502789,"identity":{"sourceIp":"127.0.0.1"},"requestId":"ID1","domainName":"ws.example.com","connectionId":"ID2","apiId":"a1b2c3d4e5"},
            "isBase64Encoded":false}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task The_authorizers_context_is_in_every_event_of_the_connection()
    {
        await using var fixture = await GatewayFixture.StartAsync(Options with
        {
            Authorizer = (request, _) => ValueTask.FromResult(AuthorizerResult.Allow(new Dictionary<string, string>
            {
                ["principalId"] = request.QueryString["token"],
                ["admin"] = "true",
            })),
        });

        using var client = await RawClient.ConnectAsync(fixture.Gateway.Port, path: "/graphql?token=user-1");
        var connect = await fixture.Function.NextAsync("CONNECT");
        await client.ReadHeadAsync();
        await client.WriteAsync(ClientFrame.Text("x"));
        var message = await fixture.Function.NextAsync("MESSAGE");
        await client.WriteAsync(ClientFrame.Close());
        var disconnect = await fixture.Function.NextAsync("DISCONNECT");

        Authorizer(connect).ShouldBe("""{"principalId":"user-1","admin":"true","integrationLatency":0}""");
        Authorizer(message).ShouldBe("""{"principalId":"user-1","admin":"true"}""");
        Authorizer(disconnect).ShouldBe("""{"principalId":"user-1","admin":"true"}""");

        static string Authorizer(JsonElement e) => e.GetProperty("requestContext").GetProperty("authorizer").GetRawText();
    }

    [Theory]
    [InlineData(401, """{"message":"Unauthorized"}""")]
    [InlineData(403, """{"message":"Forbidden"}""")]
    public async Task Whom_the_authorizer_refuses_the_function_never_sees(int status, string body)
    {
        await using var fixture = await GatewayFixture.StartAsync(Options with
        {
            Authorizer = (_, _) => ValueTask.FromResult(AuthorizerResult.Refuse(status)),
        });

        using var client = await RawClient.ConnectAsync(fixture.Gateway.Port, "Connection: close\r\n");

        (await client.ReadHeadAsync()).ShouldStartWith($"HTTP/1.1 {status} ");
        Encoding.ASCII.GetString(await client.ReadAsync(body.Length)).ShouldBe(body);
        fixture.Function.Raw.ShouldBeEmpty();
    }

    /// <summary>The last event; ids become ID1, ID2 … in the order of their appearance.</summary>
    private static string Normalise(GatewayFixture fixture)
    {
        var ids = new List<string>();
        var text = fixture.Function.Raw.Last()
            .Replace($":{fixture.Gateway.Port}\"", ":PORT\"", StringComparison.Ordinal)
            .Replace($"\"{fixture.Gateway.Port}\"", "\"PORT\"", StringComparison.Ordinal);
        text = TracePattern().Replace(text, "Root=TRACE");

        return IdPattern().Replace(text, match =>
        {
            if (!ids.Contains(match.Value))
            {
                ids.Add(match.Value);
            }

            return $"\"ID{ids.IndexOf(match.Value) + 1}\"";
        });
    }

    [GeneratedRegex("\"[A-Za-z0-9_-]{15}=\"")]
    private static partial Regex IdPattern();

    [GeneratedRegex("Root=1-6b[0-9a-f]{6}-[0-9a-f]{24}")]
    private static partial Regex TracePattern();
}
