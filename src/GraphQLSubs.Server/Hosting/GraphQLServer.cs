using GraphQLSubs.Server.Connections;
using GraphQLSubs.Server.Http;
using GraphQLSubs.Server.Interception;
using GraphQLSubs.Server.Messages;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server;

/// <summary>The use cases behind one door.</summary>
internal sealed class GraphQLServer(
    ConnectHandler connect,
    MessageHandler messages,
    HttpHandler http,
    SocketInterception interception,
    ISubscriptionStore store,
    ILogger<GraphQLServer> logger)
    : IGraphQLServer
{
    public Task<ConnectResponse> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken) =>
        connect.HandleAsync(request, cancellationToken);

    public Task HandleMessageAsync(MessageRequest request, CancellationToken cancellationToken) =>
        messages.HandleAsync(request, cancellationToken);

    public Task<HttpResponse> HandleHttpAsync(HttpRequest request, CancellationToken cancellationToken) =>
        http.HandleAsync(request, cancellationToken);

    public async Task DisconnectAsync(string connectionId, CancellationToken cancellationToken)
    {
        try
        {
            if (interception.IsRegistered && await store.FindConnectionAsync(connectionId, cancellationToken) is { } connection)
            {
                await interception.CloseAsync(connection, cancellationToken);
            }

            await store.RemoveConnectionAsync(connectionId, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            // The next delivery to it, or the records' expiry, removes what is left.
            Log.NotRemoved(logger, exception, connectionId);
        }
    }
}
