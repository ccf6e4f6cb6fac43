using System.Net;
using GraphQLSubs.LocalGateway.Tls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>
/// Kestrel by itself, on loopback, with one handler: no generic host, so nothing takes Ctrl-C or writes to the console behind the
/// program's back, and a server costs milliseconds.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly ServiceProvider? _services;

    private LoopbackServer(KestrelServer server, ServiceProvider? services)
    {
        _server = server;
        _services = services;
    }

    /// <summary>The port it listens on.</summary>
    public int Port => PortOf(Uri.UriSchemeHttp);

    /// <summary>The port on which it listens with TLS.</summary>
    public int TlsPort => PortOf(Uri.UriSchemeHttps);

    private ICollection<string> Addresses => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;

    /// <summary>Starts to listen; port 0 takes a free one of 127.0.0.1, any other is taken on 127.0.0.1 and on ::1 where there is IPv6.</summary>
    /// <exception cref="PortInUseException">A port is in use.</exception>
    public static async Task<LoopbackServer> StartAsync(int port, GatewayTls? tls, RequestDelegate handler, ILoggerFactory loggerFactory)
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            Limits =
            {
                // Limits are the gateway's own, with AWS's answers; and a paused client or debugger is no attacker here.
                MaxRequestBodySize = null,
                MinRequestBodyDataRate = null,
                MinResponseDataRate = null,
            },
        };

        Listen(options, port, Http1);
        var services = tls is null ? null : TlsServices(loggerFactory);

        if (tls is not null)
        {
            options.ApplicationServices = services!;
            Listen(options, tls.Port, listen => Http1(listen.UseHttps(tls.Certificate)));
        }

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggerFactory);
        var server = new LoopbackServer(new KestrelServer(Options.Create(options), transport, loggerFactory), services);

        try
        {
            await server._server.StartAsync(new Application(handler), CancellationToken.None);
            return server;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            // A port is listed once it is bound, and the plain one is bound first.
            var isPlainBound = server.Addresses.Count > 0;
            await server.DisposeAsync();
            throw new PortInUseException(isPlainBound ? tls!.Port : port, exception);
        }
    }

    /// <summary>Stops listening, aborts what is still open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();

        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    private static void Listen(KestrelServerOptions options, int port, Action<ListenOptions> configure)
    {
        if (port == 0)
        {
            options.Listen(IPAddress.Loopback, 0, configure);
        }
        else
        {
            options.ListenLocalhost(port, configure);
        }
    }

    // UseHttps asks for services that only Kestrel's own registration for a host adds; no host is built from them.
    private static ServiceProvider TlsServices(ILoggerFactory loggerFactory)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddSingleton(loggerFactory);
        return builder.Services.BuildServiceProvider();
    }

    private int PortOf(string scheme) => Addresses.Select(address => new Uri(address)).First(address => address.Scheme == scheme).Port;

    private static void Http1(ListenOptions listen) => listen.Protocols = HttpProtocols.Http1;

    private sealed class Application(RequestDelegate handler) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handler(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
