namespace GraphQLSubs.LocalGateway.Events;

/// <summary>What stays the same in all events of one connection.</summary>
internal sealed record ConnectionContext
{
    public required string ConnectionId { get; init; }

    public required DateTimeOffset ConnectedAt { get; init; }

    public required string SourceIp { get; init; }

    /// <summary>Null: the client sent none, and the events carry none.</summary>
    public required string? UserAgent { get; init; }

    /// <summary>What the authorizer said; null: there is no authorizer.</summary>
    public required IReadOnlyDictionary<string, string>? Authorizer { get; init; }

    public required string Stage { get; init; }

    public required string DomainName { get; init; }

    public required string ApiId { get; init; }
}
