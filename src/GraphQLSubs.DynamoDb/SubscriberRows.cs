namespace GraphQLSubs.DynamoDb;

/// <summary>The rows that say who listens to a topic: about 150 bytes each.</summary>
internal sealed class SubscriberRows(DynamoDbTable table, TimeProvider timeProvider)
{
    /// <summary>Left out of the row: nearly all subscribers speak it.</summary>
    public const string UsualProtocol = "graphql-transport-ws";

    public Task PutAsync(OperationRow operation, string protocol, CancellationToken cancellationToken)
    {
        var row = operation.Subscriber!.Value.ToAttributes()
            .With(Attributes.Token, operation.Token)
            .With(Attributes.SubscriberProtocol, protocol == UsualProtocol ? null : protocol)
            .WithTtl(operation.ExpiresAt);
        return table.PutAsync(row, cancellationToken);
    }

    /// <summary>Deletes the subscriber row of an operation, if it has one; nothing is waited for.</summary>
    public Task DeleteAsync(OperationRow operation, CancellationToken cancellationToken) => TryDeleteAsync(operation, cancellationToken);

    /// <summary>
    /// Deletes the subscriber row of an operation, if it has one. A row that is not there yet is waited for as long as the operation's
    /// lease says that it may come.
    /// </summary>
    public async Task AwaitAndDeleteAsync(OperationRow operation, CancellationToken cancellationToken)
    {
        for (var pause = DynamoDbLimits.LeasePoll; !await TryDeleteAsync(operation, cancellationToken); pause *= 2)
        {
            var left = operation.LeaseEndsAt - timeProvider.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await Task.Delay(pause < left ? pause : left, timeProvider, cancellationToken);
        }
    }

    /// <returns>False: the row is missing, deleted already or not written yet.</returns>
    private async Task<bool> TryDeleteAsync(OperationRow operation, CancellationToken cancellationToken)
    {
        if (operation.Subscriber is not { } key)
        {
            return true;
        }

        var condition = new Condition(
            $"attribute_not_exists({Attributes.PartitionKey}) OR {Attributes.Token} = :token",
            new() { [":token"] = new() { S = operation.Token } });
        return await table.DeleteKnownAsync(key, condition, cancellationToken) != DeleteOutcome.Missing;
    }
}
