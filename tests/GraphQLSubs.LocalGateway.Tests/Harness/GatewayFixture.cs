using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GraphQLSubs.Testing;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Harness;

/// <summary>A gateway on a free port before a <see cref="FakeFunction"/>, and the client's side of it.</summary>
internal sealed class GatewayFixture : IAsyncDisposable
{
    private readonly List<IDisposable> _clients = [];

    private GatewayFixture(Gateway gateway, FakeFunction function)
    {
        Gateway = gateway;
        Function = function;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{gateway.Port}/") };
    }

    public Gateway Gateway { get; }

    public FakeFunction Function { get; }

    public HttpClient Http { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<GatewayFixture> StartAsync(GatewayOptions? options = null)
    {
        var function = new FakeFunction();
        return new GatewayFixture(await Gateway.StartAsync(function, (options ?? new()) with { Port = 0 }), function);
    }

    public async Task<ClientWebSocket> ConnectAsync(string? protocol = null, string query = "", Action<ClientWebSocketOptions>? configure = null)
    {
        var client = new ClientWebSocket();
        _clients.Add(client);

        if (protocol is not null)
        {
            client.Options.AddSubProtocol(protocol);
        }

        configure?.Invoke(client.Options);
        await client.ConnectAsync(new Uri(Gateway.WebSocketUrl + query), Cancellation);
        return client;
    }

    /// <summary>Connects and tells the connection's id.</summary>
    public async Task<(ClientWebSocket Client, string Id)> OpenAsync()
    {
        var client = await ConnectAsync();
        var id = ConnectionId(await Function.NextAsync("CONNECT"));
        await Eventually.Async(() => Gateway.ConnectionCount > 0, "the connection to be registered");
        return (client, id);
    }

    /// <summary>Connects a client that works with bytes, past the 101.</summary>
    public async Task<(RawClient Client, string Id)> OpenRawAsync()
    {
        var client = await RawClient.OpenAsync(Gateway.Port);
        _clients.Add(client);
        return (client, ConnectionId(await Function.NextAsync("CONNECT")));
    }

    public Task<HttpResponseMessage> PostAsync(string connectionId, string text) => PostAsync(connectionId, Encoding.UTF8.GetBytes(text));

    public Task<HttpResponseMessage> PostAsync(string connectionId, byte[] body) =>
        Http.PostAsync(ConnectionPath(connectionId), new ByteArrayContent(body), Cancellation);

    public static string ConnectionPath(string connectionId) => $"graphql/@connections/{Uri.EscapeDataString(connectionId)}";

    public static string ConnectionId(JsonElement e) => e.GetProperty("requestContext").GetProperty("connectionId").GetString()!;

    public async ValueTask DisposeAsync()
    {
        // A client that is still there would be waited for: it owes the answer to a close frame.
        _clients.ForEach(client => client.Dispose());
        Http.Dispose();
        await Gateway.DisposeAsync();
    }
}
