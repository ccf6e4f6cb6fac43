namespace GraphQLSubs.DynamoDb;

/// <summary>The rows that say who listens to a topic: about 150 bytes each.</summary>
internal sealed class SubscriberRows(DynamoDbTable table)
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

    /// <summary>Deletes the subscriber row of an operation, if it has one. A later use of the id is left alone.</summary>
    /// <returns>False: the row is missing, because somebody deleted it already or because it is not written yet.</returns>
    public async Task<bool> TryDeleteAsync(OperationRow operation, CancellationToken cancellationToken)
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
