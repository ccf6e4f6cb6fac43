using GraphQLSubs.LocalGateway.Signatures;
using GraphQLSubs.LocalGateway.Tls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphQLSubs.LocalGateway;

/// <summary>How a <see cref="Gateway"/> is set up; each default is what suits one machine.</summary>
public sealed record GatewayOptions
{
    /// <summary>The TCP port on the loopback addresses (4000); 0 takes a free one, on 127.0.0.1 only.</summary>
    public int Port { get; init; } = 4000;

    /// <summary>A second port with TLS; null: there is none.</summary>
    public GatewayTls? Tls { get; init; }

    /// <summary>
    /// The path of the WebSocket API, without slashes, as a custom domain's mapping key would be: <c>ws://host/{MappingKey}</c> and
    /// <c>http://host/{MappingKey}/@connections</c>. <c>{MappingKey}/realtime</c> is a second key of the same API, as AppSync's clients
    /// connect there.
    /// </summary>
    public string MappingKey { get; init; } = "graphql";

    /// <summary>
    /// The route of the HTTP API, e.g. <c>/graphql</c>; null: there is none. On AWS the two APIs cannot share a host; here they share a
    /// port for convenience, and a request without <c>Upgrade: websocket</c> is HTTP's.
    /// </summary>
    public string? HttpApiPath { get; init; } = "/graphql";

    /// <summary>The stage in the events. Behind a mapping key it differs from the path, as on AWS.</summary>
    public string Stage { get; init; } = "local";

    /// <summary>The API's id in the events: ten lower-case letters and digits.</summary>
    public string ApiId { get; init; } = "localgatew";

    /// <summary>The domain name in the events.</summary>
    public string DomainName { get; init; } = "localhost";

    /// <summary>The quotas.</summary>
    public GatewayLimits Limits { get; init; } = new();

    /// <summary>Faults to inject; changed while the gateway runs.</summary>
    public GatewayFaults Faults { get; init; } = new();

    /// <summary>Stands where an authorizer stands on AWS: before <c>$connect</c> and before each HTTP request; null: everybody is let in.</summary>
    public GatewayAuthorizer? Authorizer { get; init; }

    /// <summary>
    /// With which credentials calls to the management API must be signed (Signature Version 4, service <c>execute-api</c>, any region), as
    /// on AWS they always must; null: signatures are not looked at.
    /// </summary>
    public GatewayCredentials? ManagementCredentials { get; init; }

    /// <summary>The clock of all limits and events.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the gateway tells what went wrong.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
