using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.LocalGateway.Frames;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>The connections by their ids. One whose <c>$connect</c> is still running is not among them: posts to it find nobody.</summary>
internal sealed class ConnectionRegistry
{
    private readonly ConcurrentDictionary<string, GatewayConnection> _connections = new(StringComparer.Ordinal);

    public int Count => _connections.Count;

    public void Add(GatewayConnection connection) => _connections[connection.Context.ConnectionId] = connection;

    public void Remove(GatewayConnection connection) => _connections.TryRemove(connection.Context.ConnectionId, out _);

    /// <summary>Finds an open connection; one that is closing counts as gone.</summary>
    public bool TryFind(string connectionId, [MaybeNullWhen(false)] out GatewayConnection connection) =>
        _connections.TryGetValue(connectionId, out connection) && connection.IsOpen;

    public void CloseAll(CloseStatus status)
    {
        foreach (var (_, connection) in _connections)
        {
            connection.Close(status);
        }
    }
}
