using GraphQLSubs.AspNetCore.Subscriptions;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using GraphQLSubs.Execution;

namespace GraphQLSubs.AspNetCore;

/// <summary>
/// Has a say in what happens on a WebSocket connection, whichever subprotocol it speaks. Derive from
/// <see cref="DefaultSocketSessionInterceptor"/>; register with <c>AddSocketSessionInterceptor&lt;T&gt;()</c>. An instance lives for one
/// call, in a service scope of its own: what shall outlive the call goes into <see cref="ISocketConnection.ContextData"/>.
/// </summary>
public interface ISocketSessionInterceptor
{
    /// <summary>
    /// The client said <c>connection_init</c>: accepts or rejects the connection. May set <see cref="ISocketConnection.User"/> and
    /// <see cref="ISocketConnection.ContextData"/>, which are kept with the acknowledgement. Of two inits at the same time both are asked,
    /// and one is acknowledged. A <see cref="System.Text.Json.JsonException"/>, as <c>As</c> throws for a payload of another form, rejects;
    /// anything else that it throws closes the connection, so that the client tries again.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="connectionInitMessage">The message's payload: the <c>connectionParams</c> of most clients.</param>
    /// <param name="cancellationToken">Cancelled when the time of the invocation ends.</param>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default);

    /// <summary>
    /// The client starts an operation: may set global state for its resolvers and who asks. Asked before the document is looked at,
    /// and for a subscription once, not at its events. A <see cref="GraphQLException"/> refuses the operation with its errors.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The client's id of the operation.</param>
    /// <param name="requestBuilder">The operation.</param>
    /// <param name="cancellationToken">Cancelled when the time of the invocation ends.</param>
    ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// An accepted connection was closed by its client or the gateway. Best effort: API Gateway does not promise to tell, and tells
    /// nothing new of a connection that the server closed or found closed.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Cancelled when the time of the invocation ends.</param>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default);
}
