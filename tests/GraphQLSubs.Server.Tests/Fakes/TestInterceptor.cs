using GraphQLSubs.AspNetCore;
using GraphQLSubs.AspNetCore.Subscriptions;
using GraphQLSubs.AspNetCore.Subscriptions.Protocols;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Server.Tests;

/// <summary>What a test wants its interceptors to do; a service of the server.</summary>
internal sealed class Interception
{
    public Func<ISocketSession, IOperationMessagePayload, ConnectionStatus> OnConnect { get; set; } = (_, _) => ConnectionStatus.Accept();

    public Action<ISocketSession, string, OperationRequestBuilder> OnRequest { get; set; } = (_, _, _) => { };

    public Action<ISocketSession> OnClose { get; set; } = _ => { };

    public Action<HttpRequest, OperationRequestBuilder> OnCreate { get; set; } = (_, _) => { };
}

/// <summary>Does what the test wants on sockets.</summary>
internal sealed class TestSocketInterceptor(Interception interception) : DefaultSocketSessionInterceptor
{
    public override ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default) =>
        new(interception.OnConnect(session, connectionInitMessage));

    public override ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken = default)
    {
        interception.OnRequest(session, operationSessionId, requestBuilder);
        return default;
    }

    public override ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default)
    {
        interception.OnClose(session);
        return default;
    }
}

/// <summary>Does what the test wants over HTTP.</summary>
internal sealed class TestHttpInterceptor(Interception interception) : DefaultHttpRequestInterceptor
{
    public override ValueTask OnCreateAsync(
        HttpRequest request,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken)
    {
        interception.OnCreate(request, requestBuilder);
        return default;
    }
}
