using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.LocalGateway.Tls;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.Tls;

public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 _certificate = LocalCertificate.Create(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _certificate.Dispose();

    [Theory]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://localhost")]
    public async Task The_HTTP_API_speaks_TLS_to_a_client_that_trusts_the_certificate(string origin)
    {
        await using var fixture = await StartAsync();
        using var http = new HttpClient(Trusting(_certificate));

        (await http.GetStringAsync($"{origin}:{fixture.Gateway.Tls!.Port}/graphql", Cancellation)).ShouldBe("ok");

        var e = await fixture.Function.NextAsync(null);
        e.GetProperty("headers").GetProperty("x-forwarded-proto").GetString().ShouldBe("https");
    }

    [Fact]
    public async Task A_client_that_does_not_trust_the_certificate_refuses_it()
    {
        await using var fixture = await StartAsync();
        using var http = new HttpClient();

        var exception = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(fixture.Gateway.Tls!.Http, Cancellation));

        exception.HttpRequestError.ShouldBe(HttpRequestError.SecureConnectionError);
    }

    [Fact]
    public async Task The_WebSocket_API_speaks_TLS()
    {
        await using var fixture = await StartAsync();
        using var client = await ConnectAsync(fixture.Gateway.Tls!.WebSocket);
        var connect = await fixture.Function.NextAsync("CONNECT");

        await client.SendTextAsync("hello");
        var message = await fixture.Function.NextAsync("MESSAGE");
        using var post = await fixture.PostAsync(GatewayFixture.ConnectionId(connect), "and hello to you");

        connect.GetProperty("headers").GetProperty("X-Forwarded-Proto").GetString().ShouldBe("https");
        message.GetProperty("body").GetString().ShouldBe("hello");
        (await client.ReceiveTextAsync()).ShouldBe("and hello to you");
    }

    [Fact]
    public async Task Both_ports_lead_to_the_same_connections()
    {
        await using var fixture = await StartAsync();
        using var http = new HttpClient(Trusting(_certificate));
        var (_, id) = await fixture.OpenAsync();

        using var response = await http.GetAsync($"{fixture.Gateway.Tls!.Management}/@connections/{Uri.EscapeDataString(id)}", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_TLS_there_is_no_second_port()
    {
        await using var fixture = await GatewayFixture.StartAsync();

        fixture.Gateway.Tls.ShouldBeNull();
    }

    [Fact]
    public async Task A_used_port_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var exception = await Should.ThrowAsync<PortInUseException>(
            () => Gateway.StartAsync(new FakeFunction(), new GatewayOptions { Port = 0, Tls = new GatewayTls { Port = port, Certificate = _certificate } }));

        exception.Port.ShouldBe(port);
    }

    private Task<GatewayFixture> StartAsync() =>
        GatewayFixture.StartAsync(new GatewayOptions { Tls = new GatewayTls { Port = 0, Certificate = _certificate } });

    private async Task<ClientWebSocket> ConnectAsync(Uri url)
    {
        using var handler = Trusting(_certificate);
        using var invoker = new HttpMessageInvoker(handler);
        var client = new ClientWebSocket();
        await client.ConnectAsync(url, invoker, Cancellation);
        return client;
    }

    /// <summary>Trusts as a client with the certificate in its list of roots: host name and dates are checked.</summary>
    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        SslOptions = new()
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                CustomTrustStore = { X509CertificateLoader.LoadCertificate(certificate.RawData) },
            },
        },
    };
}
