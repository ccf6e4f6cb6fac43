using GraphQLSubs.LocalGateway.GraphiQL;
using GraphQLSubs.LocalGateway.HttpApi;
using GraphQLSubs.LocalGateway.Management;
using GraphQLSubs.LocalGateway.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>
/// Which API a request is for. On AWS each has a host of its own; here <c>Upgrade</c> and <c>/@connections</c> tell them apart.
/// </summary>
internal sealed class GatewayRoutes(GatewayOptions options, WebSocketApi webSocketApi, HttpApiRoute httpApi, ConnectionsApi connectionsApi, WorkTracker work)
{
    private readonly MappingKeys _mappingKeys = new(options.MappingKey);
    private readonly GraphiQLPage _graphiQL = new(options);

    public Task HandleAsync(HttpContext http) => work.RunAsync(() => RouteAsync(http));

    private Task RouteAsync(HttpContext http)
    {
        var rawTarget = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

        if (ConnectionsPath.TryParse(rawTarget, out var mappingKey, out var connectionId))
        {
            return _mappingKeys.Contain("/" + mappingKey)
                ? connectionsApi.HandleAsync(http, connectionId)
                : ManagementError.Forbidden.WriteAsync(http.Response);
        }

        var isWebSocketPath = _mappingKeys.Contain(http.Request.Path);

        if (Handshake.IsUpgrade(http))
        {
            return isWebSocketPath ? webSocketApi.HandleAsync(http) : HttpMessage.WriteAsync(http.Response, 403, "Forbidden");
        }

        if (_graphiQL.IsFor(http.Request))
        {
            return _graphiQL.HandleAsync(http);
        }

        if (options.HttpApiPath is not null && http.Request.Path.Equals(options.HttpApiPath, StringComparison.Ordinal))
        {
            return httpApi.HandleAsync(http);
        }

        if (isWebSocketPath)
        {
            http.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return Task.CompletedTask;
        }

        return HttpMessage.WriteAsync(http.Response, 404, "Not Found");
    }
}
