using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQLSubs.EndToEnd.Clients;
using GraphQLSubs.LocalGateway;
using GraphQLSubs.LocalGateway.Tls;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>Chat behind the local gateway; how the function runs and where it keeps its records is the subclass's.</summary>
public abstract class ChatHost : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Kind, string Process), NodeDriver> _drivers = new();
    private readonly ConcurrentDictionary<string, bool> _refused = new();
    private readonly HttpClient _management = new();
    private Gateway? _gateway;
    private X509Certificate2? _certificate;
    private FunctionProbe? _probe;
    private string _packages = "";

    private string CertificateFile { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"graphqlsubs-{Guid.NewGuid():N}.pem");

    public GraphQLHttpClient Http { get; private set; } = null!;

    /// <summary>The HTTP API with TLS; the WebSocket API has the same address with <c>wss</c>, and another below it at <c>/realtime</c>.</summary>
    public Uri SecureHttpUrl => _gateway!.Tls!.Http!;

    public Uri WebSocketUrl => _gateway!.WebSocketUrl;

    public Uri GraphiQLUrl => _gateway!.GraphiQLUrl!;

    public async ValueTask InitializeAsync()
    {
        // The function needs the gateway's address and the gateway needs the function.
        var port = FreePort.Next();
        _certificate = LocalCertificate.LoadOrCreate(CertificateFile, TimeProvider.System);
        var options = new GatewayOptions
        {
            Port = port,
            Tls = new GatewayTls { Port = 0, Certificate = _certificate },
            Authorizer = AuthoriseAsync,
        };
        _probe = new FunctionProbe(await StartFunctionAsync(new Uri($"http://localhost:{port}/{options.MappingKey}")));
        _gateway = await Gateway.StartAsync(_probe, options);

        Http = new GraphQLHttpClient(_gateway.HttpUrl!);
        _packages = await NodePackages.InstallAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var driver in _drivers.Values)
        {
            await driver.DisposeAsync();
        }

        Http.Dispose();
        _management.Dispose();
        await _gateway!.DisposeAsync();
        await StopFunctionAsync();
        _certificate!.Dispose();
        File.Delete(CertificateFile);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a stock client.</summary>
    /// <param name="kind">Which; a module of <c>tests/node/clients</c>.</param>
    /// <param name="webSocketUrl">Where it connects; this host's WebSocket API where nothing else is said.</param>
    /// <param name="httpUrl">Where it posts; this host's HTTP API where nothing else is said.</param>
    /// <param name="options">What the tests of that kind want otherwise.</param>
    /// <param name="process">Clients of one kind share a process, unless they are to share one with this name.</param>
    public StockClient Connect(
        string kind, Uri? webSocketUrl = null, Uri? httpUrl = null, JsonObject? options = null, string process = "") =>
        _drivers.GetOrAdd((kind, process), _ => NodeDriver.Start(_packages, kind, CertificateFile))
            .Connect(httpUrl ?? _gateway!.HttpUrl!, webSocketUrl ?? WebSocketUrl, options ?? []);

    /// <summary>Closes a connection from the server's side, as the management API does.</summary>
    public async Task DropAsync(string connectionId)
    {
        using var response = await _management.DeleteAsync(
            new Uri($"{_gateway!.ManagementUrl}/@connections/{Uri.EscapeDataString(connectionId)}"));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The address of the WebSocket API for somebody whom an authorizer let in.</summary>
    public Uri WebSocketUrlOf(string user) => new($"{WebSocketUrl}?user={Uri.EscapeDataString(user)}");

    /// <summary>The address of the WebSocket API for somebody whom an authorizer refuses the first time.</summary>
    public Uri WebSocketUrlRefusedOnce(string test) => new($"{WebSocketUrl}?refused-once={test}");

    /// <summary>Whether anything is stored for a connection.</summary>
    public abstract Task<bool> HasRecordsAsync(string connectionId);

    /// <summary>Waits until an operation's <c>subscribe</c> has taken effect.</summary>
    public Task<HandledMessage> SubscribedAsync(StockClient client, string operation, int times = 1) =>
        _probe!.HandledAsync(
            $"subscribe of {client.Marker(operation)}",
            message => message.Type == "subscribe" && message.Marker == client.Marker(operation),
            times);

    /// <summary>Waits until a <c>subscribe</c> that names a room of one test only has taken effect.</summary>
    public Task<HandledMessage> SubscribedAsync(string room, int times = 1) =>
        _probe!.HandledAsync(
            $"subscribe to {room}",
            message => message.Type is "subscribe" or "start" && message.Body.Contains(room, StringComparison.Ordinal),
            times);

    /// <summary>Waits until a message of a type has taken effect, and returns it.</summary>
    /// <param name="type">The protocol's message type.</param>
    /// <param name="text">What it holds; of one test only.</param>
    public Task<HandledMessage> HandledAsync(string type, string text) =>
        _probe!.HandledAsync(
            $"{type} with {text}", message => message.Type == type && message.Body.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until a connection has sent so many pings.</summary>
    public Task PingedAsync(string connectionId, int times) => _probe!.HandledAsync(
        $"ping of {connectionId}", message => message.Type == "ping" && message.ConnectionId == connectionId, times);

    /// <summary>Waits until an operation's <c>complete</c> has taken effect.</summary>
    public async Task UnsubscribedAsync(StockClient client, string operation) => await UnsubscribedAsync(await SubscribedAsync(client, operation));

    /// <summary>Waits until the <c>complete</c> of a <c>subscribe</c> has taken effect.</summary>
    public Task UnsubscribedAsync(HandledMessage subscribed) =>
        _probe!.HandledAsync(
            $"complete of {subscribed.Body}",
            message => message.Type is "complete" or "stop" && message.Id == subscribed.Id && message.ConnectionId == subscribed.ConnectionId);

    /// <summary>Leaves a subscription whose socket has gone without the function hearing of it. Returns its connection id.</summary>
    public async Task<string> AddDeadSubscriberAsync(string query, object variables)
    {
        var marker = $"dead-{Guid.NewGuid():N}";
        await using var socket = await RawSocket.ConnectAndInitialiseAsync(WebSocketUrl);
        await socket.SendAsync(
            JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query, variables, extensions = new { marker } } }));

        var subscribed = await _probe!.HandledAsync("the dead subscriber's subscribe", message => message.Marker == marker);
        _probe.SilenceDisconnect(subscribed.ConnectionId);
        socket.Abort();
        await _probe.HandledAsync(
            "the dead subscriber's disconnect", message => message.Type == "disconnect" && message.ConnectionId == subscribed.ConnectionId);
        return subscribed.ConnectionId;
    }

    /// <summary>Starts the function.</summary>
    /// <param name="connectionsEndpoint">Where it posts to connections.</param>
    protected abstract Task<IGatewayFunction> StartFunctionAsync(Uri connectionsEndpoint);

    protected abstract ValueTask StopFunctionAsync();

    private ValueTask<AuthorizerResult> AuthoriseAsync(AuthorizerRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            request.QueryString.TryGetValue("refused-once", out var test) && _refused.TryAdd(test, true) ? AuthorizerResult.Refuse(403)
            : request.QueryString.TryGetValue("user", out var user) ? AuthorizerResult.Allow(new Dictionary<string, string> { ["principalId"] = user })
            : AuthorizerResult.Allow(new Dictionary<string, string>()));
}
