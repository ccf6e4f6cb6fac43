using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Hosting;
using GraphQLSubs.LocalGateway.HttpApi;
using GraphQLSubs.LocalGateway.Management;
using GraphQLSubs.LocalGateway.Sockets;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.LocalGateway;

/// <summary>
/// API Gateway on one machine: a WebSocket API with its management API and an HTTP API before one function, on loopback only.
/// </summary>
public sealed class Gateway : IAsyncDisposable
{
    private readonly GatewayOptions _options;
    private readonly LoopbackServer _server;
    private readonly ConnectionRegistry _registry;
    private readonly WorkTracker _work;
    private readonly CancellationTokenSource _stopping;
    private bool _isDisposed;

    private Gateway(
        GatewayOptions options, LoopbackServer server, ConnectionRegistry registry, WorkTracker work, CancellationTokenSource stopping)
    {
        _options = options;
        _server = server;
        _registry = registry;
        _work = work;
        _stopping = stopping;
    }

    /// <summary>The port it listens on.</summary>
    public int Port => _server.Port;

    /// <summary>Where clients connect: <c>ws://localhost:4000/graphql</c>.</summary>
    public Uri WebSocketUrl => new($"ws://{Host}:{Port}/{_options.MappingKey}");

    /// <summary>The HTTP API's route; null: there is none.</summary>
    public Uri? HttpUrl => _options.HttpApiPath is null ? null : new($"http://{Host}:{Port}{_options.HttpApiPath}");

    /// <summary>What an SDK's management client takes as its service URL: <c>http://localhost:4000/graphql</c>, to which it adds <c>/@connections/{id}</c>.</summary>
    public Uri ManagementUrl => new($"http://{Host}:{Port}/{_options.MappingKey}");

    /// <summary>Faults to inject.</summary>
    public GatewayFaults Faults => _options.Faults;

    /// <summary>How many connections are open.</summary>
    public int ConnectionCount => _registry.Count;

    // A free port is taken on IPv4 only, where the name localhost might lead elsewhere.
    private string Host => _options.Port == 0 ? "127.0.0.1" : "localhost";

    /// <summary>Starts to listen.</summary>
    /// <exception cref="PortInUseException">The port is in use.</exception>
    public static async Task<Gateway> StartAsync(IGatewayFunction function, GatewayOptions options)
    {
        var stopping = new CancellationTokenSource();
        var registry = new ConnectionRegistry();
        var work = new WorkTracker();
        var invoker = new FunctionInvoker(function, options.TimeProvider, options.LoggerFactory.CreateLogger<Gateway>(), stopping.Token);
        var authorization = new Authorization(options.Authorizer);
        var routes = new GatewayRoutes(
            options,
            new WebSocketApi(options, invoker, registry, authorization, work),
            new HttpApiRoute(options, invoker, authorization),
            new ConnectionsApi(options, registry),
            work);

        try
        {
            var server = await LoopbackServer.StartAsync(options.Port, routes.HandleAsync, options.LoggerFactory);
            return new Gateway(options, server, registry, work, stopping);
        }
        catch
        {
            stopping.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Closes all sockets with 1001, lets their <c>$disconnect</c> and what else is under way end (within
    /// <see cref="GatewayLimits.CloseTimeout"/>), then stops. The function is the caller's to end.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _registry.CloseAll();
        await _work.DrainAsync(_options.Limits.CloseTimeout, _options.TimeProvider);
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _stopping.Dispose();
    }
}
