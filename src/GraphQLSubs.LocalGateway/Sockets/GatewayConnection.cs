using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Frames;

namespace GraphQLSubs.LocalGateway.Sockets;

/// <summary>An established connection: API Gateway's id and the socket behind it.</summary>
internal sealed class GatewayConnection(ConnectionContext context, GatewaySocket socket, ConnectionClock clock)
{
    public ConnectionContext Context => context;

    public DateTimeOffset LastActiveAt => clock.LastActiveAt;

    /// <summary>A message went in or out.</summary>
    public void Touch() => clock.Touch();

    public bool IsOpen => socket.IsOpen;

    /// <summary>See <see cref="Outbox.TryAdd"/>.</summary>
    public Task<bool>? TrySend(ReadOnlySpan<byte> text)
    {
        Touch();
        return socket.TrySend(text);
    }

    public void Close(CloseStatus status) => socket.Close(status);
}
