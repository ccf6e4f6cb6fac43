namespace GraphQLSubs.Server.Stores;

/// <summary>A client id in use, or the memory of a <c>complete</c> that overtook its <c>subscribe</c>.</summary>
internal sealed record InMemoryOperation
{
    /// <summary>When the gateway received the <c>subscribe</c>; of a tombstone, the <c>complete</c>.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsCompleted { get; init; }

    public Subscription? Subscription { get; init; }

    public static InMemoryOperation Running(Operation operation, Subscription? subscription) =>
        new() { ReceivedAt = operation.ReceivedAt, ExpiresAt = operation.ExpiresAt, Subscription = subscription };

    public static InMemoryOperation Tombstone(DateTimeOffset receivedAt, DateTimeOffset expiresAt) =>
        new() { ReceivedAt = receivedAt, ExpiresAt = expiresAt, IsCompleted = true };
}
