using System.Text.Json;
using GraphQLSubs.Lambda.Connections;
using GraphQLSubs.Lambda.Events;
using GraphQLSubs.Server;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Lambda;

/// <summary>
/// The function itself: the bytes of an event in, the bytes of the answer out. Safe for any number of calls at once, so that it
/// can also stand behind a gateway in the same process.
/// </summary>
public sealed class FunctionHandler
{
    private static readonly ConnectResponse _connectFailed = new(500, null, "The connection could not be opened.");

    private static readonly HttpResponse _httpFailed = new(
        500,
        new Dictionary<string, string> { ["content-type"] = "application/json; charset=utf-8" },
        """{"errors":[{"message":"The request could not be handled.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}"""u8.ToArray());

    private readonly IGraphQLServer _server;
    private readonly ConnectionsEndpoint _endpoint;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<FunctionHandler> _logger;

    internal FunctionHandler(
        IGraphQLServer server, ConnectionsEndpoint endpoint, TimeProvider timeProvider, ILogger<FunctionHandler> logger)
    {
        _server = server;
        _endpoint = endpoint;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <summary>
    /// Handles one event; all work ends before this returns. What goes wrong inside is logged and answered with status 500; a
    /// message is answered with 200 whatever happens, since API Gateway's own error frame ends graphql-ws clients for good.
    /// </summary>
    /// <exception cref="UnknownEventException">The event is none of those that API Gateway sends.</exception>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        using var document = Parse(payload);
        var webSocket = new WebSocketEvent(document.RootElement);

        switch (webSocket.EventType)
        {
            case WebSocketEvent.Connect:
                return await ConnectAsync(webSocket, cancellationToken);
            case WebSocketEvent.Message:
                await MessageAsync(webSocket, cancellationToken);
                return EventAnswer.Ok;
            case WebSocketEvent.Disconnect:
                await DisconnectAsync(webSocket, cancellationToken);
                return EventAnswer.Ok;
        }

        var http = new HttpApiEvent(document.RootElement);

        return http.Method is { } method
            ? await HttpAsync(method, http, cancellationToken)
            : throw new UnknownEventException("The event is of an unknown kind.");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return JsonDocument.Parse(payload);
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException("The event is not JSON.", exception);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ConnectAsync(WebSocketEvent received, CancellationToken cancellationToken)
    {
        if (ConnectionOf(received) is not { } connectionId)
        {
            return EventAnswer.ToConnect(_connectFailed);
        }

        try
        {
            var request = new ConnectRequest
            {
                ConnectionId = connectionId,
                OfferedProtocols = received.OfferedProtocols,
                QueryParameters = received.QueryParameters,
                User = received.User,
            };

            return EventAnswer.ToConnect(await _server.ConnectAsync(request, cancellationToken));
        }
        catch (Exception exception)
        {
            Log.ConnectFailed(_logger, exception, connectionId);
            return EventAnswer.ToConnect(_connectFailed);
        }
    }

    private async Task MessageAsync(WebSocketEvent received, CancellationToken cancellationToken)
    {
        if (ConnectionOf(received) is not { } connectionId)
        {
            return;
        }

        try
        {
            var request = new MessageRequest
            {
                ConnectionId = connectionId,
                Body = received.Body,
                ReceivedAt = received.ReceivedAt ?? _timeProvider.GetUtcNow(),
            };

            await _server.HandleMessageAsync(request, cancellationToken);
        }
        catch (Exception exception)
        {
            Log.MessageFailed(_logger, exception, connectionId);
        }
    }

    private async Task DisconnectAsync(WebSocketEvent received, CancellationToken cancellationToken)
    {
        if (ConnectionOf(received) is not { } connectionId)
        {
            return;
        }

        try
        {
            await _server.DisconnectAsync(connectionId, cancellationToken);
        }
        catch (Exception exception)
        {
            Log.DisconnectFailed(_logger, exception, connectionId);
        }
    }

    private async Task<ReadOnlyMemory<byte>> HttpAsync(string method, HttpApiEvent received, CancellationToken cancellationToken)
    {
        try
        {
            var request = new HttpRequest
            {
                Method = method,
                QueryString = received.QueryString,
                Headers = received.Headers,
                Body = received.Body,
                User = received.User,
            };

            return EventAnswer.ToHttp(await _server.HandleHttpAsync(request, cancellationToken));
        }
        catch (Exception exception)
        {
            Log.HttpFailed(_logger, exception);
            return EventAnswer.ToHttp(_httpFailed);
        }
    }

    // What is sent while this event is handled may already need the address that this event tells.
    private string? ConnectionOf(WebSocketEvent received)
    {
        if (received is { DomainName: { } domainName, Stage: { } stage })
        {
            _endpoint.Learn(domainName, stage);
        }

        if (received.ConnectionId is { Length: > 0 } connectionId)
        {
            return connectionId;
        }

        Log.NoConnectionId(_logger, received.EventType!);
        return null;
    }
}
