namespace GraphQLSubs.Server.Stores;

/// <summary>An open WebSocket connection.</summary>
public sealed record Connection
{
    /// <summary>The gateway's id: opaque, of no fixed length.</summary>
    public required string Id { get; init; }

    /// <summary>The dialect chosen at <c>$connect</c>: <see cref="Protocols.ProtocolCodec.Name"/>.</summary>
    public required string Protocol { get; init; }

    /// <summary>Whether <c>connection_init</c> was acknowledged.</summary>
    public bool IsAcknowledged { get; init; }

    /// <summary>Who connected, as the server serialises it; null: nobody was authenticated.</summary>
    public string? Principal { get; init; }

    /// <summary>
    /// What the client said at <c>$connect</c> that others say in the payload of <c>connection_init</c>: one JSON object; null: nothing,
    /// or the connection is acknowledged. It may hold secrets, so it is kept no longer than it is needed.
    /// </summary>
    public string? InitPayload { get; init; }

    /// <summary>What an interceptor wants to be kept of the connection, as the server serialises it; null: nothing.</summary>
    public string? ContextData { get; init; }

    /// <summary>When the record may be forgotten: after the gateway's longest connection, with slack.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
