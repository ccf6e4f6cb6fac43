namespace GraphQLSubs.Server.Stores;

/// <summary>One client id in use on one connection.</summary>
public sealed record Operation
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The client's id: 1 to 128 UTF-8 bytes; unique per connection while in use.</summary>
    public required string Id { get; init; }

    /// <summary>When the gateway received the <c>subscribe</c>.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the record may be forgotten.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
