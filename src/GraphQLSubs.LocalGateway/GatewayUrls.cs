namespace GraphQLSubs.LocalGateway;

/// <summary>Where one port of a gateway is reached.</summary>
public sealed record GatewayUrls
{
    private readonly string _host;
    private readonly string _scheme;
    private readonly GatewayOptions _options;

    internal GatewayUrls(GatewayOptions options, int wantedPort, int port, bool isTls)
    {
        // A free port is taken on IPv4 only, where the name localhost might lead elsewhere.
        _host = $"{(wantedPort == 0 ? "127.0.0.1" : "localhost")}:{port}";
        _scheme = isTls ? "s" : "";
        _options = options;
        Port = port;
    }

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Where clients connect: <c>ws://localhost:4000/graphql</c>.</summary>
    public Uri WebSocket => new($"ws{_scheme}://{_host}/{_options.MappingKey}");

    /// <summary>The HTTP API's route; null: there is none.</summary>
    public Uri? Http => _options.HttpApiPath is null ? null : new($"http{_scheme}://{_host}{_options.HttpApiPath}");

    /// <summary>GraphiQL, a page to write and run operations on; null: there is no HTTP API.</summary>
    public Uri? GraphiQL => _options.HttpApiPath is null ? null : new($"http{_scheme}://{_host}/graphiql");

    /// <summary>What an SDK's management client takes as its service URL: <c>http://localhost:4000/graphql</c>, to which it adds <c>/@connections/{id}</c>.</summary>
    public Uri Management => new($"http{_scheme}://{_host}/{_options.MappingKey}");
}
