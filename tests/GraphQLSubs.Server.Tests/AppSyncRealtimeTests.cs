using System.Text.Json;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>Sessions of AppSync's clients.</summary>
public sealed class AppSyncRealtimeTests : IAsyncDisposable
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack","payload":{"connectionTimeoutMs":660000}}""";

    private readonly Interception _interception = new();
    private readonly FakeExecutor _executor = new();
    private readonly TestServer _server;

    public AppSyncRealtimeTests() => _server = new TestServer(builder => builder
        .AddSocketSessionInterceptor<TestSocketInterceptor>()
        .Services.AddSingleton(_interception).AddSingleton<Execution.IRequestExecutor>(_executor));

    [Fact]
    public async Task An_init_is_acknowledged_and_one_ka_follows()
    {
        await OpenAsync("a");

        await _server.SendAsync("a", Init);

        _server.Sender.MessagesTo("a").ShouldBe([Ack, """{"type":"ka"}"""]);
    }

    [Fact]
    public async Task The_interceptor_is_asked_at_the_init_with_the_header_of_the_connection()
    {
        string? asked = null;
        _interception.OnConnect = (session, message) =>
        {
            asked = $"{session.Protocol} {message.Payload.GetProperty("x-api-key").GetString()}";
            return ConnectionStatus.Accept();
        };
        await OpenAsync("a");
        asked.ShouldBeNull();

        await _server.SendAsync("a", Init);

        asked.ShouldBe("appsync da2-key");
    }

    [Fact]
    public async Task A_connection_that_the_interceptor_rejects_is_unauthorized_and_closed()
    {
        _interception.OnConnect = (_, _) => ConnectionStatus.Reject("unknown key");
        await OpenAsync("a");

        await _server.SendAsync("a", Init);

        _server.Sender.MessagesTo("a").ShouldBe([
            """{"type":"connection_error","payload":{"errors":[{"errorType":"UnauthorizedException","errorCode":401,"message":"unknown key"}]}}""",
        ]);
        _server.Sender.Closed.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_subscription_is_acknowledged_and_gets_data_until_it_is_stopped()
    {
        await ConnectAsync("a");

        await _server.SendAsync("a", Start("1", "subscription x"));
        await _server.PublishAsync("t", "hello");
        await _server.SendAsync("a", """{"id":"1","type":"stop"}""");
        await _server.PublishAsync("t", "hello");

        Received("a").ShouldBe([
            """{"id":"1","type":"start_ack"}""",
            """{"id":"1","type":"data","payload":{"data":{"value":"hello"}}}""",
            """{"id":"1","type":"complete"}""",
        ]);
    }

    [Fact]
    public async Task The_authorization_of_a_start_reaches_the_interceptor()
    {
        string? key = null;
        _interception.OnRequest = (_, _, request) =>
            key = request.Extensions.GetProperty("authorization").GetProperty("x-api-key").GetString();
        await ConnectAsync("a");

        await _server.SendAsync("a", Start("1", "subscription x"));

        key.ShouldBe("da2-start");
    }

    [Fact]
    public async Task A_start_that_the_interceptor_refuses_is_unauthorized()
    {
        _interception.OnRequest = (_, _, _) => throw new GraphQLException("expired");
        await ConnectAsync("a");

        await _server.SendAsync("a", Start("1", "subscription x"));

        Received("a").ShouldHaveSingleItem()
            .ShouldStartWith("""{"id":"1","type":"error","payload":{"errors":[{"errorType":"UnauthorizedException","errorCode":401,""");
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_before_the_init_is_unauthorized()
    {
        await OpenAsync("a");

        await _server.SendAsync("a", Start("1", "query x"));

        _server.Sender.MessagesTo("a").ShouldHaveSingleItem()
            .ShouldStartWith("""{"id":"1","type":"error","payload":{"errors":[{"errorType":"UnauthorizedException","errorCode":401,""");
        _executor.Executed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_in_use_is_an_error_and_its_subscription_goes_on()
    {
        await ConnectAsync("a");
        await _server.SendAsync("a", Start("1", "subscription x"));

        await _server.SendAsync("a", Start("1", "subscription x"));
        await _server.PublishAsync("t", "hello");

        var received = Received("a");
        received.Length.ShouldBe(3);
        received[1].ShouldStartWith("""{"id":"1","type":"error","payload":{"errors":[{"errorType":"DuplicatedOperationError",""");
        received[2].ShouldStartWith("""{"id":"1","type":"data",""");
    }

    [Theory]
    [InlineData("hello", """{"type":"error","payload":{"errors":[{"errorType":"BadRequestException","errorCode":400,""")]
    [InlineData("""{"action":"sendmessage","data":"hello"}""", """{"type":"error","payload":{"errors":[{"errorType":"UnsupportedOperation",""")]
    [InlineData("""{"id":"1","type":"start","payload":{"query":"query x"}}""", """{"id":"1","type":"error","payload":{"errors":[{"errorType":"UnsupportedOperation",""")]
    [InlineData("""{"id":"1","type":"start","payload":{"data":"{"}}""", """{"id":"1","type":"error","payload":{"errors":[{"errorType":"BadRequestException","errorCode":400,""")]
    public async Task Misuse_is_answered_and_the_connection_lives_on(string message, string answer)
    {
        await ConnectAsync("a");

        await _server.SendAsync("a", message);

        Received("a").ShouldHaveSingleItem().ShouldStartWith(answer);
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_header_is_kept_with_the_connection_until_it_is_acknowledged()
    {
        await OpenAsync("a");
        (await _server.FindConnectionAsync("a"))!.InitPayload.ShouldBe("""{"host":"h","x-api-key":"da2-key"}""");

        await _server.SendAsync("a", Init);

        (await _server.FindConnectionAsync("a"))!.InitPayload.ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task<ConnectResponse> OpenAsync(string connectionId) => _server.OpenAsync(
        connectionId, "graphql-ws", header: Convert.ToBase64String("""{"host":"h","x-api-key":"da2-key"}"""u8));

    private async Task ConnectAsync(string connectionId)
    {
        await OpenAsync(connectionId);
        await _server.SendAsync(connectionId, Init);
    }

    /// <summary>What a connection received after its acknowledgement and <c>ka</c>.</summary>
    private string[] Received(string connectionId) => [.. _server.Received(connectionId).Skip(1)];

    private static string Start(string id, string query)
    {
        var data = JsonSerializer.Serialize($$$"""{"query":"{{{query}}}","variables":{"topic":"t"}}""");
        return $$"""{"id":"{{id}}","type":"start","payload":{"data":{{data}},"extensions":{"authorization":{"x-api-key":"da2-start"} } } }""";
    }
}
