using Amazon.DynamoDBv2.Model;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>A client id in use, or the memory of a <c>complete</c> that overtook its <c>subscribe</c> (a tombstone).</summary>
internal sealed record OperationRow
{
    public required RowKey Key { get; init; }

    /// <summary>The same in the operation row and its subscriber row, and by it whoever ends the operation names it.</summary>
    public required string Token { get; init; }

    /// <summary>When the gateway received the <c>subscribe</c>; of a tombstone, the <c>complete</c>.</summary>
    public required long ReceivedAtMs { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsTombstone { get; init; }

    /// <summary>Its subscriber row; null for queries, mutations and tombstones.</summary>
    public RowKey? Subscriber { get; init; }

    /// <summary>Until when the subscriber row may still be on the way.</summary>
    public DateTimeOffset LeaseEndsAt { get; init; }

    /// <summary>What whoever claimed the id with this row is told.</summary>
    public AddedOperation Added => new(AddOperationOutcome.Added, Token);

    public static OperationRow Claim(Operation operation) => new()
    {
        Key = Keys.Operation(operation.ConnectionId, operation.Id),
        Token = RowToken.New(),
        ReceivedAtMs = operation.ReceivedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = operation.ExpiresAt,
    };

    public static OperationRow Tombstone(string connectionId, string operationId, DateTimeOffset receivedAt, DateTimeOffset now) => new()
    {
        Key = Keys.Operation(connectionId, operationId),
        Token = RowToken.New(),
        ReceivedAtMs = receivedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = now + StoreLimits.TombstoneLifetime,
        IsTombstone = true,
    };

    public static OperationRow Parse(Dictionary<string, AttributeValue> row)
    {
        var completedAt = row.Number(Attributes.CompletedAt);
        return new()
        {
            Key = RowKey.Of(row),
            Token = row.Text(Attributes.Token)!,
            ReceivedAtMs = completedAt ?? row.Number(Attributes.ReceivedAt)!.Value,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(row.Number(Attributes.Ttl)!.Value),
            IsTombstone = completedAt is not null,
            Subscriber = row.Text(Attributes.SubscriberPartitionKey) is { } partition
                ? new RowKey(partition, row.Text(Attributes.SubscriberSortKey)!)
                : null,
            LeaseEndsAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Number(Attributes.LeaseEndsAt) ?? 0),
        };
    }

    public Dictionary<string, AttributeValue> ToAttributes()
    {
        var row = Key.ToAttributes()
            .With(Attributes.Token, Token)
            .With(IsTombstone ? Attributes.CompletedAt : Attributes.ReceivedAt, ReceivedAtMs)
            .WithTtl(ExpiresAt);
        return Subscriber is not { } subscriber
            ? row
            : row
                .With(Attributes.SubscriberPartitionKey, subscriber.Partition)
                .With(Attributes.SubscriberSortKey, subscriber.Sort)
                .With(Attributes.LeaseEndsAt, LeaseEndsAt.ToUnixTimeMilliseconds());
    }
}
