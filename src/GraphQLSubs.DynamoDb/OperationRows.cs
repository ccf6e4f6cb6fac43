using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>The rows of operations: who holds a client id, and the races for it.</summary>
/// <remarks>
/// A subscription is two rows: first the operation row claims the id, then the subscriber row makes the topic find it. Whoever ends it
/// deletes them the other way round, so that at every moment the operation row leads to the subscriber row, for the one who cleans
/// up after a crash.
/// </remarks>
internal sealed class OperationRows(DynamoDbTable table, TimeProvider timeProvider)
{
    public async Task<AddedOperation> ClaimAsync(OperationRow claim, CancellationToken cancellationToken)
    {
        while (!await TryPutAsync(claim, cancellationToken))
        {
            // Only seldom: an id used twice, or a `complete` that came first. The row is read rather than asked for with the failed
            // condition: DynamoDB Local does not return it.
            var existing = await FindAsync(claim.Key, cancellationToken);
            if (existing is null)
            {
                continue;
            }

            if (existing.Token == claim.Token)
            {
                return claim.Added;
            }

            if (!existing.IsTombstone)
            {
                return new(AddOperationOutcome.Exists);
            }

            if (existing.ReceivedAtMs >= claim.ReceivedAtMs)
            {
                await TryDeleteAsync(existing, cancellationToken);
                return new(AddOperationOutcome.Completed);
            }
        }

        return claim.Added;
    }

    /// <summary>
    /// Writes a claim or a tombstone where the id is free: unknown, expired, or remembered only for a <c>complete</c> that was received
    /// before.
    /// </summary>
    public Task<bool> TryPutAsync(OperationRow row, CancellationToken cancellationToken)
    {
        var condition = new Condition(
            $"attribute_not_exists({Attributes.PartitionKey}) OR #ttl <= :now OR {Attributes.CompletedAt} < :receivedAt",
            new()
            {
                [":now"] = RowExtensions.Value(timeProvider.GetUtcNow().ToUnixTimeSeconds()),
                [":receivedAt"] = RowExtensions.Value(row.ReceivedAtMs),
            });
        return table.TryPutAsync(row.ToAttributes(), condition, cancellationToken);
    }

    public async Task<OperationRow?> FindAsync(RowKey key, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(key, cancellationToken);
        return row is null || row.HasExpired(timeProvider.GetUtcNow()) ? null : OperationRow.Parse(row);
    }

    /// <summary>Deletes a row unless the id is in other use by now; true for exactly one of those who try.</summary>
    public Task<bool> TryDeleteAsync(OperationRow row, CancellationToken cancellationToken) =>
        table.TryDeleteAsync(row.Key, HasToken(row.Token), cancellationToken);

    public static Condition HasToken(string token) =>
        new($"{Attributes.Token} = :token", new() { [":token"] = new() { S = token } });
}
