using System.Text;
using GraphQLSubs.Lambda.Connections;
using Microsoft.Extensions.Time.Testing;

namespace GraphQLSubs.Lambda.Tests;

/// <summary>A handler over a fake server.</summary>
internal sealed class FunctionUnderTest
{
    private readonly FunctionHandler _handler;

    public FunctionUnderTest(Uri? connectionsEndpoint = null)
    {
        Endpoint = new ConnectionsEndpoint(connectionsEndpoint, Logs.Of<ConnectionsEndpoint>());
        _handler = new FunctionHandler(Server, Endpoint, Clock, Logs.Of<FunctionHandler>());
    }

    public FakeServer Server { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 7, 11, 42, TimeSpan.Zero));

    public LogLines Logs { get; } = new();

    public ConnectionsEndpoint Endpoint { get; }

    public Task<string> InvokeAsync(string payload) => InvokeAsync(Encoding.UTF8.GetBytes(payload));

    public async Task<string> InvokeAsync(byte[] payload) =>
        Encoding.UTF8.GetString((await _handler.HandleAsync(payload, CancellationToken.None)).Span);

    /// <summary>Invokes it when its time is already over.</summary>
    public async Task<string> InvokeLateAsync(string payload) =>
        Encoding.UTF8.GetString((await _handler.HandleAsync(Encoding.UTF8.GetBytes(payload), new CancellationToken(canceled: true))).Span);
}
