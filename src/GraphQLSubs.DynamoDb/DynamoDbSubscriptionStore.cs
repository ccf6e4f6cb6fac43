using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>
/// Keeps connections and subscriptions in one DynamoDB table, without an index: topic partitions answer who listens, connection
/// partitions what a connection holds, both by strongly consistent Query. Nothing is ever scanned.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="options">How it is used.</param>
/// <param name="timeProvider">Tells when a row expires.</param>
public sealed class DynamoDbSubscriptionStore(
    DynamoDbTable table, DynamoDbSubscriptionOptions options, TimeProvider timeProvider) : ISubscriptionStore
{
    private readonly ConnectionRows _connections = new(table, timeProvider);
    private readonly OperationRows _operations = new(table, timeProvider);
    private readonly SubscriberRows _subscribers = new(table);
    private readonly DefinitionRows _definitions = new(table, timeProvider);
    private readonly TopicReader _topics = new(table, timeProvider);

    /// <inheritdoc />
    public Task AddConnectionAsync(Connection connection, CancellationToken cancellationToken) =>
        _connections.AddAsync(connection, cancellationToken);

    /// <inheritdoc />
    public Task<Acknowledgement> AcknowledgeAsync(
        string connectionId, AcknowledgedSession? session, CancellationToken cancellationToken) =>
        _connections.AcknowledgeAsync(connectionId, session, cancellationToken);

    /// <inheritdoc />
    public Task<Connection?> FindConnectionAsync(string connectionId, CancellationToken cancellationToken) =>
        _connections.FindAsync(connectionId, cancellationToken);

    /// <inheritdoc />
    public Task<AddedOperation> AddOperationAsync(Operation operation, CancellationToken cancellationToken) =>
        _operations.ClaimAsync(OperationRow.Claim(operation), cancellationToken);

    /// <inheritdoc />
    public async Task<AddedOperation> AddSubscriptionAsync(
        Operation operation, Subscription subscription, CancellationToken cancellationToken)
    {
        var bucket = Keys.Bucket(operation.ConnectionId, options.BucketCount);
        var partition = Keys.TopicPartition(subscription.Topic, bucket);
        await _definitions.EnsureAsync(partition, subscription.Shape, operation.ExpiresAt, cancellationToken);

        var startedAt = timeProvider.GetTimestamp();
        var claim = OperationRow.Claim(operation) with
        {
            Subscriber = Keys.Subscriber(partition, subscription.Shape.Key, operation.ConnectionId, operation.Id),
            LeaseEndsAt = timeProvider.GetUtcNow() + DynamoDbLimits.Lease,
        };
        try
        {
            var added = await _operations.ClaimAsync(claim, cancellationToken);
            if (added.Outcome != AddOperationOutcome.Added)
            {
                return added;
            }

            await _subscribers.PutAsync(claim, subscription.Protocol, cancellationToken);
        }
        catch (Exception exception) when (exception is SubscriptionStoreException or OperationCanceledException)
        {
            await ReleaseAsync(claim);
            throw;
        }

        return timeProvider.GetElapsedTime(startedAt) < DynamoDbLimits.LeaseOverrun || await IsStillHeldAsync(claim, cancellationToken)
            ? claim.Added
            : new(AddOperationOutcome.Completed);
    }

    /// <inheritdoc />
    public async Task<bool> EndOperationAsync(
        string connectionId, string operationId, string? token, CancellationToken cancellationToken)
    {
        var row = await _operations.FindAsync(Keys.Operation(connectionId, operationId), cancellationToken);
        if (row is null or { IsTombstone: true } || (token ?? row.Token) != row.Token)
        {
            return false;
        }

        await _subscribers.TryDeleteAsync(row, cancellationToken);
        return await _operations.TryDeleteAsync(row, cancellationToken);
    }

    /// <inheritdoc />
    public async Task CompleteOperationAsync(
        string connectionId, string operationId, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var tombstone = OperationRow.Tombstone(connectionId, operationId, receivedAt, timeProvider.GetUtcNow());
        OperationRow? row;
        do
        {
            row = await _operations.FindAsync(tombstone.Key, cancellationToken);
            if (row is { IsTombstone: false })
            {
                // One that is older than the operation belongs to an earlier use of the id.
                if (row.ReceivedAtMs <= tombstone.ReceivedAtMs)
                {
                    await AwaitAndDeleteSubscriberAsync(row, cancellationToken);
                    await _operations.TryDeleteAsync(row, cancellationToken);
                }

                return;
            }
        }
        while (!(row?.ReceivedAtMs >= tombstone.ReceivedAtMs) && !await _operations.TryPutAsync(tombstone, cancellationToken));
    }

    /// <inheritdoc />
    public async Task RemoveConnectionAsync(string connectionId, CancellationToken cancellationToken)
    {
        // A subscriber row that is still on its way escapes; the first delivery that meets it removes it: RemoveGoneAsync.
        var keys = await FindKeysAsync(connectionId, cancellationToken);
        await table.DeleteAllAsync(keys, timeProvider, cancellationToken);
    }

    /// <inheritdoc />
    public async Task RemoveGoneAsync(string topic, Shape shape, Subscriber subscriber, CancellationToken cancellationToken)
    {
        var partition = Keys.TopicPartition(topic, Keys.Bucket(subscriber.ConnectionId, options.BucketCount));
        var found = Keys.Subscriber(partition, shape.Key, subscriber.ConnectionId, subscriber.OperationId);
        var keys = await FindKeysAsync(subscriber.ConnectionId, cancellationToken);
        await table.DeleteAllAsync([found, .. keys.Where(key => key != found)], timeProvider, cancellationToken);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<SubscriberBatch> ReadSubscribersAsync(string topic, CancellationToken cancellationToken) =>
        _topics.ReadAsync(topic, options.BucketCount, cancellationToken);

    /// <inheritdoc />
    public Task AddDocumentAsync(string documentHash, string document, CancellationToken cancellationToken) =>
        _definitions.AddDocumentAsync(documentHash, document, cancellationToken);

    /// <inheritdoc />
    public Task<string?> FindDocumentAsync(string documentHash, CancellationToken cancellationToken) =>
        _definitions.FindDocumentAsync(documentHash, cancellationToken);

    /// <summary>All rows of a connection: what the topics hold of it before what leads there.</summary>
    private async Task<List<RowKey>> FindKeysAsync(string connectionId, CancellationToken cancellationToken)
    {
        var rows = await table.QueryAllAsync(Keys.ConnectionPartition(connectionId), cancellationToken);
        var subscribers = rows
            .Where(row => row.ContainsKey(Attributes.SubscriberPartitionKey))
            .Select(row => OperationRow.Parse(row).Subscriber!.Value);
        return [.. subscribers, .. rows.Select(RowKey.Of)];
    }

    /// <summary>
    /// Deletes the subscriber row of an operation, if it has one. A row that is not there yet is waited for as long as the operation's
    /// lease says that it may come, unless somebody else ended the operation.
    /// </summary>
    private async Task AwaitAndDeleteSubscriberAsync(OperationRow operation, CancellationToken cancellationToken)
    {
        for (var pause = DynamoDbLimits.LeasePoll; !await _subscribers.TryDeleteAsync(operation, cancellationToken); pause *= 2)
        {
            var left = operation.LeaseEndsAt - timeProvider.GetUtcNow();
            if (left <= TimeSpan.Zero || !await IsHeldAsync(operation, cancellationToken))
            {
                return;
            }

            await Task.Delay(pause < left ? pause : left, timeProvider, cancellationToken);
        }
    }

    private async Task<bool> IsHeldAsync(OperationRow operation, CancellationToken cancellationToken) =>
        (await _operations.FindAsync(operation.Key, cancellationToken))?.Token == operation.Token;

    /// <summary>
    /// After writing too slowly: whoever ended the operation meanwhile has not seen the subscriber row, so it is deleted here.
    /// </summary>
    private async Task<bool> IsStillHeldAsync(OperationRow claim, CancellationToken cancellationToken)
    {
        var isHeld = await IsHeldAsync(claim, cancellationToken);
        if (!isHeld)
        {
            await _subscribers.TryDeleteAsync(claim, cancellationToken);
        }

        return isHeld;
    }

    /// <summary>
    /// Lets go of an id whose subscription could not be written, so that the client can try again. Where that fails too, time-to-live
    /// sweeps both rows.
    /// </summary>
    private async Task ReleaseAsync(OperationRow claim)
    {
        using var patience = new CancellationTokenSource(DynamoDbLimits.ReleasePatience, timeProvider);
        try
        {
            await _subscribers.TryDeleteAsync(claim, patience.Token);
            await _operations.TryDeleteAsync(claim, patience.Token);
        }
        catch (Exception exception) when (exception is SubscriptionStoreException or OperationCanceledException)
        {
            // The caller learns of the first failure.
        }
    }
}
