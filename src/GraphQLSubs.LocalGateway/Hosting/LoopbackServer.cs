using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
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

    private LoopbackServer(KestrelServer server) => _server = server;

    /// <summary>The port it listens on.</summary>
    public int Port { get; private init; }

    /// <summary>Starts to listen; port 0 takes a free one of 127.0.0.1, any other is taken on 127.0.0.1 and on ::1 where there is IPv6.</summary>
    /// <exception cref="PortInUseException">The port is in use.</exception>
    public static async Task<LoopbackServer> StartAsync(int port, RequestDelegate handler, ILoggerFactory loggerFactory)
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

        if (port == 0)
        {
            options.Listen(IPAddress.Loopback, 0, Http1);
        }
        else
        {
            options.ListenLocalhost(port, Http1);
        }

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggerFactory);
        var server = new KestrelServer(Options.Create(options), transport, loggerFactory);

        try
        {
            await server.StartAsync(new Application(handler), CancellationToken.None);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            server.Dispose();
            throw new PortInUseException(port, exception);
        }

        var address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new LoopbackServer(server) { Port = new Uri(address).Port };
    }

    /// <summary>Stops listening, aborts what is still open.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

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
