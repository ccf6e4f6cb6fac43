using System.Security.Cryptography.X509Certificates;

namespace GraphQLSubs.LocalGateway.Tls;

/// <summary>A second port of the gateway that speaks TLS: the same APIs as <c>https://</c> and <c>wss://</c>.</summary>
public sealed record GatewayTls
{
    /// <summary>The TCP port on the loopback addresses (4443); 0 takes a free one, on 127.0.0.1 only.</summary>
    public int Port { get; init; } = 4443;

    /// <summary>The certificate with its private key, e.g. of <see cref="LocalCertificate"/>; the caller disposes it.</summary>
    public required X509Certificate2 Certificate { get; init; }
}
