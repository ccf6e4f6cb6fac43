using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.LocalGateway.Frames;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>The connections by their ids. One whose <c>$connect</c> is still running is not among them: posts to it find nobody.</summary>
internal sealed class ConnectionRegistry
{
    private readonly ConcurrentDictionary<string, GatewayConnection> _connections = new(StringComparer.Ordinal);
    private volatile bool _isClosed;

    public int Count => _connections.Count;

    public void Add(GatewayConnection connection)
    {
        _connections[connection.Context.ConnectionId] = connection;

        if (_isClosed)
        {
            connection.Close(CloseStatus.GoingAway);
        }
    }

    public void Remove(GatewayConnection connection) => _connections.TryRemove(connection.Context.ConnectionId, out _);

    /// <summary>Finds an open connection; one that is closing counts as gone.</summary>
    public bool TryFind(string connectionId, [MaybeNullWhen(false)] out GatewayConnection connection) =>
        _connections.TryGetValue(connectionId, out connection) && connection.IsOpen;

    /// <summary>Closes all connections, and from now on each new one at once.</summary>
    public void CloseAll()
    {
        _isClosed = true;

        foreach (var (_, connection) in _connections)
        {
            connection.Close(CloseStatus.GoingAway);
        }
    }
}
