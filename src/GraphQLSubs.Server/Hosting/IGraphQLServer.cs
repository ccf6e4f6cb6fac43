namespace GraphQLSubs.Server;

/// <summary>
/// The server as its host sees it: one call for each kind of event. All work of a call, deliveries included, ends before it returns.
/// None of the calls throws for anything a client sent.
/// </summary>
public interface IGraphQLServer
{
    /// <summary>A client wants to connect: chooses the subprotocol, records the connection.</summary>
    Task<ConnectResponse> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken);

    /// <summary>A client sent a message; the answers go through the connection sender.</summary>
    Task HandleMessageAsync(MessageRequest request, CancellationToken cancellationToken);

    /// <summary>A connection has ended; all its records go.</summary>
    Task DisconnectAsync(string connectionId, CancellationToken cancellationToken);

    /// <summary>A GraphQL-over-HTTP request.</summary>
    Task<HttpResponse> HandleHttpAsync(HttpRequest request, CancellationToken cancellationToken);
}
