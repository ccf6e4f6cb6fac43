namespace GraphQLSubs.Server.Stores;

/// <summary>A client id in use, or the memory of a <c>complete</c> that overtook its <c>subscribe</c>.</summary>
internal sealed record InMemoryOperation
{
    /// <summary>When the gateway received the <c>subscribe</c>; of a tombstone, the <c>complete</c>.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary><see cref="AddedOperation.Token"/>; null: a tombstone.</summary>
    public string? Token { get; init; }

    public bool IsCompleted { get; init; }

    public Subscription? Subscription { get; init; }

    public static InMemoryOperation Running(Operation operation, string token, Subscription? subscription) =>
        new() { ReceivedAt = operation.ReceivedAt, ExpiresAt = operation.ExpiresAt, Token = token, Subscription = subscription };

    public static InMemoryOperation Tombstone(DateTimeOffset receivedAt, DateTimeOffset expiresAt) =>
        new() { ReceivedAt = receivedAt, ExpiresAt = expiresAt, IsCompleted = true };
}
