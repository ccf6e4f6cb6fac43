using System.Collections.Concurrent;
using System.Text;
using GraphQLSubs.Server;

namespace GraphQLSubs.Lambda.Tests;

/// <summary>A server that remembers its calls and answers as told.</summary>
internal sealed class FakeServer : IGraphQLServer
{
    public ConcurrentQueue<ConnectRequest> Connects { get; } = new();

    public ConcurrentQueue<MessageRequest> Messages { get; } = new();

    public ConcurrentQueue<string> Disconnects { get; } = new();

    public ConcurrentQueue<HttpRequest> HttpRequests { get; } = new();

    public Func<ConnectRequest, ConnectResponse> OnConnect { get; set; } = _ => new ConnectResponse(200, "graphql-transport-ws", null);

    public Func<MessageRequest, CancellationToken, Task> OnMessage { get; set; } = (_, _) => Task.CompletedTask;

    public Func<string, Task> OnDisconnect { get; set; } = _ => Task.CompletedTask;

    public Func<HttpRequest, CancellationToken, Task<HttpResponse>> OnHttp { get; set; } = (_, _) => Task.FromResult(Json("""{"data":null}"""));

    public static HttpResponse Json(string body) =>
        new(200, new Dictionary<string, string> { ["content-type"] = "application/json" }, Encoding.UTF8.GetBytes(body));

    public Task<ConnectResponse> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken)
    {
        Connects.Enqueue(request);
        return Task.FromResult(OnConnect(request));
    }

    public Task HandleMessageAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        // The body is the caller's no longer than the call.
        Messages.Enqueue(request with { Body = request.Body.ToArray() });
        return OnMessage(request, cancellationToken);
    }

    public Task DisconnectAsync(string connectionId, CancellationToken cancellationToken)
    {
        Disconnects.Enqueue(connectionId);
        return OnDisconnect(connectionId);
    }

    public Task<HttpResponse> HandleHttpAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        HttpRequests.Enqueue(request);
        return OnHttp(request, cancellationToken);
    }
}
