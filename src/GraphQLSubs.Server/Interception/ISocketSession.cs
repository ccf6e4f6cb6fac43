namespace GraphQLSubs.AspNetCore.Subscriptions;

/// <summary>A client's session. Made anew from the connection's record for each message, which may be in another process.</summary>
public interface ISocketSession
{
    /// <summary>The connection.</summary>
    ISocketConnection Connection { get; }

    /// <summary>The name of its subprotocol, as in <c>Sec-WebSocket-Protocol</c>.</summary>
    string Protocol { get; }
}
