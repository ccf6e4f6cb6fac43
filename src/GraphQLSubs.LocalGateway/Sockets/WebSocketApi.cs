using System.Globalization;
using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Frames;
using GraphQLSubs.LocalGateway.Hosting;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>
/// The WebSocket API with its three routes: a handshake becomes <c>$connect</c>, a message <c>$default</c>, the end <c>$disconnect</c>.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-overview.html"/>
/// </summary>
internal sealed class WebSocketApi(
    GatewayOptions options, FunctionInvoker invoker, ConnectionRegistry registry, Authorization authorization, WorkTracker work)
{
    private readonly TimeProvider _time = options.TimeProvider;

    public async Task HandleAsync(HttpContext http)
    {
        if (Handshake.Refusal(http.Request.Headers) is { } refusal)
        {
            http.Response.Headers.SecWebSocketVersion = "13";
            http.Response.StatusCode = refusal;
            return;
        }

        var connectedAt = _time.GetUtcNow();
        var authorizer = await authorization.AuthorizeAsync(http);

        if (authorizer is { StatusCode: not 200 })
        {
            await HttpMessage.RefuseAsync(http.Response, authorizer.StatusCode);
            return;
        }

        var context = Describe(http, connectedAt, authorizer);
        var answer = await ConnectAsync(http, context);

        if (!answer.IsAccepted)
        {
            http.Response.StatusCode = answer.StatusCode;
            return;
        }

        await using var stream = await Handshake.AcceptAsync(http, answer.Protocol);
        var status = await RunAsync(stream, context, http.Abort);

        // AWS invokes the route when the socket is already gone, so this request must be able to end before the function does.
        _ = work.RunAsync(() => DisconnectAsync(context, http.Request.Host.Value ?? "", status));
    }

    private ConnectionContext Describe(HttpContext http, DateTimeOffset connectedAt, AuthorizerResult? authorizer) => new()
    {
        ConnectionId = GatewayId.New(),
        ConnectedAt = connectedAt,
        SourceIp = ClientAddress.Of(http),
        UserAgent = http.Request.Headers.UserAgent.Count > 0 ? http.Request.Headers.UserAgent.ToString() : null,
        Authorizer = authorizer?.Context,
        Stage = options.Stage,
        DomainName = options.DomainName,
        ApiId = options.ApiId,
    };

    private async Task<ConnectAnswer> ConnectAsync(HttpContext http, ConnectionContext context)
    {
        var requestTime = _time.GetUtcNow();
        var e = new ConnectEvent
        {
            Connection = context,
            RequestId = GatewayId.New(),
            RequestTime = requestTime,
            Headers = ForwardedHeaders(http, requestTime),
            QueryString = QueryParameters.Read(http.Request.QueryString),
            AuthorizerLatencyMs = (long)(requestTime - context.ConnectedAt).TotalMilliseconds,
        };

        return ConnectAnswer.Read(await invoker.InvokeAsync(e.ToJson(), options.Limits.IntegrationTimeout));
    }

    private async Task<CloseStatus> RunAsync(Stream stream, ConnectionContext context, Action abort)
    {
        var socket = new GatewaySocket(stream, options.Limits, _time);
        using var clock = new ConnectionClock(_time, options.Limits, context.ConnectedAt, () => socket.Close(CloseStatus.GoingAway));
        var connection = new GatewayConnection(context, socket, clock);
        var dispatcher = new MessageDispatcher(connection, invoker, work, options.Limits, _time);

        registry.Add(connection);

        try
        {
            return await socket.RunAsync(dispatcher.DispatchAsync, abort);
        }
        finally
        {
            registry.Remove(connection);
        }
    }

    private async Task DisconnectAsync(ConnectionContext context, string host, CloseStatus status)
    {
        var e = new DisconnectEvent
        {
            Connection = context,
            RequestId = GatewayId.New(),
            RequestTime = _time.GetUtcNow(),
            Host = host,
            Status = status,
        };

        await invoker.InvokeAsync(e.ToJson(), options.Limits.IntegrationTimeout);
    }

    /// <summary>
    /// The client's headers with their casing, sorted as AWS sorts them, without the hop's own <c>Connection</c> and <c>Upgrade</c> and
    /// with those that a proxy adds.
    /// </summary>
    private static SortedDictionary<string, string[]> ForwardedHeaders(HttpContext http, DateTimeOffset now)
    {
        var headers = new SortedDictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);

        foreach (var (name, values) in http.Request.Headers)
        {
            headers[name] = [.. values.Select(value => value ?? "")];
        }

        headers.Remove("Connection");
        headers.Remove("Upgrade");
        headers["X-Amzn-Trace-Id"] = [TraceId.New(now)];
        headers["X-Forwarded-For"] = [ClientAddress.Of(http)];
        headers["X-Forwarded-Port"] = [http.Connection.LocalPort.ToString(CultureInfo.InvariantCulture)];
        headers["X-Forwarded-Proto"] = [http.Request.Scheme];
        return headers;
    }
}
