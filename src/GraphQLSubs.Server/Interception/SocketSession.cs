using System.Security.Claims;
using GraphQLSubs.AspNetCore.Subscriptions;
using GraphQLSubs.Server.Connections;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Interception;

/// <summary>A session over the record of its connection.</summary>
internal sealed class SocketSession : ISocketSession, ISocketConnection
{
    private readonly bool _isOpening;
    private ClaimsPrincipal? _user;

    private SocketSession(Connection record, bool isOpening)
    {
        var contextData = ContextJson.Read(record.ContextData);
        _isOpening = isOpening;
        _user = PrincipalCodec.Read(record.Principal);
        (Id, Protocol) = (record.Id, record.Protocol);
        ContextData = isOpening ? contextData : contextData.AsReadOnly();
    }

    public ISocketConnection Connection => this;

    public string Protocol { get; }

    public string Id { get; }

    public ClaimsPrincipal? User
    {
        get => _user;
        set => _user = _isOpening
            ? value
            : throw new InvalidOperationException(
                "Who connected is kept when the connection is acknowledged: set it in OnConnectAsync, and for one operation with SetUser.");
    }

    public IDictionary<string, object?> ContextData { get; }

    /// <summary>A session that is about to be accepted: its user and context data may be set.</summary>
    public static SocketSession Opening(Connection record) => new(record, isOpening: true);

    /// <summary>A session that was accepted.</summary>
    public static SocketSession Accepted(Connection record) => new(record, isOpening: false);
}
