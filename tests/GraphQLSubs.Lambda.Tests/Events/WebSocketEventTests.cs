using System.Security.Claims;
using System.Text;
using System.Text.Json;
using GraphQLSubs.Server;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Events;

/// <summary>Events of a WebSocket API, in the shapes that API Gateway has been seen to send.</summary>
public sealed class WebSocketEventTests
{
    private const string Context = """
        "extendedRequestId":"TXzPWFkkjoEF92g=","requestTime":"22/Nov/2026:07:11:42 +0000","messageDirection":"IN","stage":"prod",
        "connectedAt":1795331502789,"requestTimeEpoch":1795331502790,"identity":{"userAgent":"Mozilla/5.0","sourceIp":"203.0.113.7"},
        "requestId":"TXzPWFkkjoEF92g=","domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","connectionId":"TXzPWdnOjoECGjA=","apiId":"a1b2c3d4e5"
        """;

    private readonly FunctionUnderTest _function = new();

    [Theory]
    [InlineData("""{"Sec-WebSocket-Protocol":"graphql-transport-ws"}""", null, "graphql-transport-ws")]
    [InlineData("""{"sec-websocket-protocol":"graphql-transport-ws"}""", null, "graphql-transport-ws")]
    [InlineData("""{"SEC-WEBSOCKET-PROTOCOL":"a, b"}""", null, "a, b")]
    [InlineData("""{"Sec-WebSocket-Protocol":"b"}""", """{"Sec-WebSocket-Protocol":["a","b"]}""", "a,b")]
    [InlineData("""{"Sec-WebSocket-Protocol":"a"}""", "null", "a")]
    [InlineData("null", """{"Sec-WebSocket-Protocol":["a"]}""", "a")]
    [InlineData(null, """{"sec-websocket-protocol":["a"]}""", "a")]
    [InlineData("""{"Host":"example.com"}""", """{"Host":["example.com"]}""", null)]
    [InlineData("""{"Sec-WebSocket-Protocol":null}""", null, null)]
    [InlineData("[]", "7", null)]
    [InlineData(null, null, null)]
    public async Task The_offered_subprotocols_are_found_whatever_the_case_and_form(string? headers, string? multiValueHeaders, string? expected)
    {
        var members = (headers is null ? "" : $"\"headers\":{headers},") + (multiValueHeaders is null ? "" : $"\"multiValueHeaders\":{multiValueHeaders},");

        await _function.InvokeAsync($$"""{ {{members}} "requestContext":{"routeKey":"$connect","eventType":"CONNECT",{{Context}}},"isBase64Encoded":false}""");

        var request = _function.Server.Connects.ShouldHaveSingleItem();
        request.ConnectionId.ShouldBe("TXzPWdnOjoECGjA=");
        request.OfferedProtocols.ShouldBe(expected);
        request.User.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"header":"e30+","payload":"e30="}""", "e30+")]
    [InlineData("""{"header":null}""", null)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public async Task The_query_string_is_told_at_connect(string parameters, string? expected)
    {
        await _function.InvokeAsync(
            $$"""{ "queryStringParameters":{{parameters}},"requestContext":{"routeKey":"$connect","eventType":"CONNECT",{{Context}}},"isBase64Encoded":false}""");

        _function.Server.Connects.ShouldHaveSingleItem().QueryParameters.GetValueOrDefault("header").ShouldBe(expected);
    }

    /// <summary>
    /// A whole event, as AppSync's clients cause it: with the header among the subprotocols, where each of them may come in a header
    /// line of its own, or in the query string. Behind mapping keys of several levels all header names are in lower case.
    /// </summary>
    [Theory]
    [InlineData("Sec-WebSocket-Protocol", "graphql-ws, header-eyJob3N0IjoiaCJ9")]
    [InlineData("Sec-WebSocket-Protocol", "graphql-ws", "header-eyJob3N0IjoiaCJ9")]
    [InlineData("sec-websocket-protocol", "graphql-ws")]
    public async Task A_whole_connect_event_tells_what_the_client_offers_and_its_query_string(string name, params string[] values)
    {
        await _function.InvokeAsync($$"""
            {
              "headers": {
                "Host": "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com",
                "Origin": "https://app.example.com",
                "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits",
                "Sec-WebSocket-Key": "q0Yx3m6Zr1o0w2k8hT5nVg==",
                "{{name}}": "{{values[^1]}}",
                "Sec-WebSocket-Version": "13",
                "User-Agent": "Mozilla/5.0",
                "X-Amzn-Trace-Id": "Root=1-6740a1b2-0123456789abcdef01234567",
                "X-Forwarded-For": "203.0.113.7",
                "X-Forwarded-Port": "443",
                "X-Forwarded-Proto": "https"
              },
              "multiValueHeaders": {
                "Host": ["a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"],
                "Origin": ["https://app.example.com"],
                "Sec-WebSocket-Extensions": ["permessage-deflate; client_max_window_bits"],
                "Sec-WebSocket-Key": ["q0Yx3m6Zr1o0w2k8hT5nVg=="],
                "{{name}}": ["{{string.Join("\",\"", values)}}"],
                "Sec-WebSocket-Version": ["13"],
                "User-Agent": ["Mozilla/5.0"],
                "X-Amzn-Trace-Id": ["Root=1-6740a1b2-0123456789abcdef01234567"],
                "X-Forwarded-For": ["203.0.113.7"],
                "X-Forwarded-Port": ["443"],
                "X-Forwarded-Proto": ["https"]
              },
              "queryStringParameters": { "header": "eyJob3N0IjoiaCJ9", "payload": "e30=" },
              "multiValueQueryStringParameters": { "header": ["eyJob3N0IjoiaCJ9"], "payload": ["e30="] },
              "requestContext": {
                "routeKey": "$connect",
                "authorizer": { "principalId": "user-1", "tenant": "t1", "integrationLatency": 37 },
                "eventType": "CONNECT",
                {{Context}}
              },
              "isBase64Encoded": false
            }
            """);

        var request = _function.Server.Connects.ShouldHaveSingleItem();
        request.ConnectionId.ShouldBe("TXzPWdnOjoECGjA=");
        request.OfferedProtocols.ShouldBe(string.Join(',', values));
        request.QueryParameters.ShouldBe([new("header", "eyJob3N0IjoiaCJ9"), new("payload", "e30=")], ignoreOrder: true);
        request.User!.FindFirstValue("tenant").ShouldBe("t1");
    }

    [Fact]
    public async Task An_accepted_connection_is_answered_with_200_and_the_one_subprotocol()
    {
        var answer = await _function.InvokeAsync(Connect());

        answer.ShouldBe("""{"statusCode":200,"headers":{"Sec-WebSocket-Protocol":"graphql-transport-ws"}}""");
    }

    [Fact]
    public async Task A_connection_that_was_accepted_without_a_subprotocol_is_answered_with_200_alone()
    {
        _function.Server.OnConnect = _ => new ConnectResponse(200, null, null);

        (await _function.InvokeAsync(Connect())).ShouldBe("""{"statusCode":200}""");
    }

    [Fact]
    public async Task A_refused_connection_is_answered_with_its_status_and_reason()
    {
        _function.Server.OnConnect = _ => new ConnectResponse(400, null, "Offer the subprotocol \"graphql-transport-ws\".");

        (await _function.InvokeAsync(Connect())).ShouldBe("""{"statusCode":400,"body":"Offer the subprotocol \"graphql-transport-ws\"."}""");
    }

    [Fact]
    public async Task A_connection_that_could_not_be_recorded_is_refused_with_500()
    {
        _function.Server.OnConnect = _ => throw new InvalidOperationException("the table is gone");

        (await _function.InvokeAsync(Connect())).ShouldBe("""{"statusCode":500,"body":"The connection could not be opened."}""");
        _function.Logs.ShouldContain(line => line.Contains("TXzPWdnOjoECGjA=") && line.Contains("the table is gone"));
    }

    [Fact]
    public async Task The_context_of_a_Lambda_authorizer_becomes_the_principal()
    {
        await _function.InvokeAsync(Connect(""" "authorizer":{"principalId":"user-1","name":"Ann","tenant":"t1","level":3,"admin":true,"none":null,"integrationLatency":37}, """));

        var user = _function.Server.Connects.ShouldHaveSingleItem().User.ShouldNotBeNull();
        user.Identity!.IsAuthenticated.ShouldBeTrue();
        user.Identity.Name.ShouldBe("Ann");
        user.Claims.Select(claim => (claim.Type, claim.Value)).ShouldBe(
        [
            (ClaimTypes.NameIdentifier, "user-1"), (ClaimTypes.Name, "Ann"), ("tenant", "t1"), ("level", "3"), ("admin", "true"),
        ]);
    }

    [Theory]
    [InlineData(""" "authorizer":{"integrationLatency":37}, """)]
    [InlineData(""" "authorizer":null, """)]
    [InlineData(""" "authorizer":"", """)]
    [InlineData("")]
    public async Task Without_an_authorizer_there_is_no_principal(string authorizer)
    {
        await _function.InvokeAsync(Connect(authorizer));

        _function.Server.Connects.ShouldHaveSingleItem().User.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"userArn":"arn:aws:iam::123456789012:user/ann","accountId":"123456789012","cognitoIdentityId":null}""", "arn:aws:iam::123456789012:user/ann")]
    [InlineData("""{"userArn":"arn:aws:sts::123456789012:assumed-role/web/CognitoIdentityCredentials","cognitoIdentityId":"eu-west-1:6f8e"}""", "eu-west-1:6f8e")]
    public async Task A_signed_connection_has_its_IAM_identity_as_the_principal(string identity, string id)
    {
        await _function.InvokeAsync($$"""{"requestContext":{"eventType":"CONNECT","connectionId":"a=","identity":{{identity}} } }""");

        var user = _function.Server.Connects.ShouldHaveSingleItem().User.ShouldNotBeNull();
        user.FindFirstValue(ClaimTypes.NameIdentifier).ShouldBe(id);
        user.FindFirst("userArn").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(""" "{\"type\":\"connection_init\"}" """, "false", """{"type":"connection_init"}""")]
    [InlineData(""" "plain" """, "false", "plain")]
    [InlineData(""" "eyJ0eXBlIjoicGluZyJ9" """, "true", """{"type":"ping"}""")]
    [InlineData(""" "\u00e9\ud83d\ude00 é😀" """, "false", "é😀 é😀")]
    [InlineData(""" "a" """, "null", "a")]
    [InlineData(""" "" """, "false", "")]
    [InlineData("null", "false", "")]
    [InlineData("{}", "false", "")]
    [InlineData(""" "\ud83d" """, "false", "")]
    [InlineData(""" "***" """, "true", "")]
    public async Task The_body_of_a_message_is_handed_on_as_it_was_sent(string body, string isBase64Encoded, string expected)
    {
        var answer = await _function.InvokeAsync(
            $$"""{"requestContext":{"routeKey":"$default","messageId":"TXzQBd1ujoECGjA=","eventType":"MESSAGE",{{Context}}},"body":{{body}},"isBase64Encoded":{{isBase64Encoded}}}""");

        answer.ShouldBe("""{"statusCode":200}""");
        var request = _function.Server.Messages.ShouldHaveSingleItem();
        request.ConnectionId.ShouldBe("TXzPWdnOjoECGjA=");
        Encoding.UTF8.GetString(request.Body.Span).ShouldBe(expected);
        request.ReceivedAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1795331502790));
    }

    [Fact]
    public async Task A_body_of_broken_UTF8_reads_as_empty()
    {
        byte[] body = [.. """{"requestContext":{"eventType":"MESSAGE","connectionId":"a="},"body":" """u8, 0xff, 0xfe, .. "\"}"u8];

        (await _function.InvokeAsync(body)).ShouldBe("""{"statusCode":200}""");

        _function.Server.Messages.ShouldHaveSingleItem().Body.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","requestTimeEpoch":null""")]
    [InlineData(""","requestTimeEpoch":"soon" """)]
    [InlineData(""","requestTimeEpoch":-1""")]
    [InlineData(""","requestTimeEpoch":9223372036854775807""")]
    public async Task Without_a_time_a_message_was_received_now(string member)
    {
        await _function.InvokeAsync($$"""{"requestContext":{"eventType":"MESSAGE","connectionId":"a="{{member}} },"body":"x"}""");

        _function.Server.Messages.ShouldHaveSingleItem().ReceivedAt.ShouldBe(_function.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_message_that_fails_is_logged_and_still_answered_with_200()
    {
        _function.Server.OnMessage = (_, _) => throw new InvalidOperationException("the table is gone");

        (await _function.InvokeAsync("""{"requestContext":{"eventType":"MESSAGE","connectionId":"a="},"body":"x"}""")).ShouldBe("""{"statusCode":200}""");
        _function.Logs.ShouldContain(line => line.Contains("a=") && line.Contains("the table is gone"));
    }

    [Fact]
    public async Task A_message_that_ran_out_of_time_is_still_answered_with_200()
    {
        _function.Server.OnMessage = (_, cancellationToken) => Task.FromCanceled(cancellationToken);

        (await _function.InvokeLateAsync("""{"requestContext":{"eventType":"MESSAGE","connectionId":"a="},"body":"x"}"""))
            .ShouldBe("""{"statusCode":200}""");
    }

    [Fact]
    public async Task A_disconnect_names_the_connection()
    {
        var answer = await _function.InvokeAsync(
            $$"""{"headers":{"Host":"h","x-api-key":"","X-Forwarded-For":"","x-restapi":""},"requestContext":{"routeKey":"$disconnect","disconnectStatusCode":1001,"eventType":"DISCONNECT","disconnectReason":"Going away",{{Context}}},"isBase64Encoded":false}""");

        answer.ShouldBe("""{"statusCode":200}""");
        _function.Server.Disconnects.ShouldBe(["TXzPWdnOjoECGjA="]);
    }

    [Fact]
    public async Task A_disconnect_that_fails_is_logged_and_still_answered_with_200()
    {
        _function.Server.OnDisconnect = _ => throw new InvalidOperationException("the table is gone");

        (await _function.InvokeAsync("""{"requestContext":{"eventType":"DISCONNECT","connectionId":"a="}}""")).ShouldBe("""{"statusCode":200}""");
        _function.Logs.ShouldContain(line => line.Contains("the table is gone"));
    }

    [Theory]
    [InlineData("CONNECT", """{"statusCode":500,"body":"The connection could not be opened."}""")]
    [InlineData("MESSAGE", """{"statusCode":200}""")]
    [InlineData("DISCONNECT", """{"statusCode":200}""")]
    public async Task An_event_without_a_connection_is_logged(string eventType, string expected)
    {
        (await _function.InvokeAsync($$"""{"requestContext":{"eventType":"{{eventType}}","connectionId":null} }""")).ShouldBe(expected);

        _function.Logs.ShouldContain(line => line.Contains(eventType));
    }

    [Fact]
    public async Task Many_events_at_once_do_not_disturb_each_other()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _function.Server.OnMessage = (_, _) =>
        {
            if (_function.Server.Messages.Count == 100)
            {
                all.TrySetResult();
            }

            return all.Task;
        };

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            _function.InvokeAsync($$"""{"requestContext":{"eventType":"MESSAGE","connectionId":"{{i}}="},"body":"{{JsonEncodedText.Encode($"\"{i}\"")}}"}""")));

        _function.Server.Messages.Select(request => $"{request.ConnectionId[..^1]}:{Encoding.UTF8.GetString(request.Body.Span)}").Order()
            .ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i}:\"{i}\"").Order());
    }

    private static string Connect(string authorizer = "") =>
        $$"""{"headers":{"Sec-WebSocket-Protocol":"graphql-transport-ws"},"requestContext":{"routeKey":"$connect",{{authorizer}}"eventType":"CONNECT",{{Context}}},"isBase64Encoded":false}""";
}
