using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Hosting;
using GraphQLSubs.LocalGateway.HttpApi;
using GraphQLSubs.LocalGateway.Management;
using GraphQLSubs.LocalGateway.Signatures;
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
        Plain = new GatewayUrls(options, options.Port, server.Port, isTls: false);
        Tls = options.Tls is null ? null : new GatewayUrls(options, options.Tls.Port, server.TlsPort, isTls: true);
    }

    /// <inheritdoc cref="GatewayUrls.Port" />
    public int Port => Plain.Port;

    /// <inheritdoc cref="GatewayUrls.WebSocket" />
    public Uri WebSocketUrl => Plain.WebSocket;

    /// <inheritdoc cref="GatewayUrls.Http" />
    public Uri? HttpUrl => Plain.Http;

    /// <inheritdoc cref="GatewayUrls.GraphiQL" />
    public Uri? GraphiQLUrl => Plain.GraphiQL;

    /// <inheritdoc cref="GatewayUrls.Management" />
    public Uri ManagementUrl => Plain.Management;

    /// <summary>The same with TLS; null: <see cref="GatewayOptions.Tls"/> was not given.</summary>
    public GatewayUrls? Tls { get; }

    /// <summary>Faults to inject.</summary>
    public GatewayFaults Faults => _options.Faults;

    /// <summary>How many connections are open.</summary>
    public int ConnectionCount => _registry.Count;

    private GatewayUrls Plain { get; }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="PortInUseException">A port is in use.</exception>
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
            new ConnectionsApi(options, registry, SignatureVerifierOf(options)),
            work);

        try
        {
            var server = await LoopbackServer.StartAsync(options.Port, options.Tls, routes.HandleAsync, options.LoggerFactory);
            return new Gateway(options, server, registry, work, stopping);
        }
        catch
        {
            stopping.Dispose();
            throw;
        }
    }

    private static SignatureVerifier? SignatureVerifierOf(GatewayOptions options) =>
        options.ManagementCredentials is { } credentials ? new(credentials, "execute-api", options.TimeProvider) : null;

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
