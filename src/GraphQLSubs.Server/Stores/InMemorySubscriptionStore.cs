using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphQLSubs.Server.Stores;

/// <summary>
/// Keeps connections and subscriptions in the memory of one process: for development and tests, where nothing needs to outlive the
/// process or be seen by another. Behaves as the table does, race by race; every call is one step under one lock.
/// </summary>
public sealed class InMemorySubscriptionStore : ISubscriptionStore
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Connection> _connections = [];
    private readonly Dictionary<string, Dictionary<string, InMemoryOperation>> _operations = [];
    private readonly InMemoryDocuments _documents;
    private readonly InMemoryTopics _topics;
    private readonly TimeProvider _timeProvider;
    private DateTimeOffset _nextSweep;
    private long _lastToken;

    /// <summary>Makes a store that is empty.</summary>
    /// <param name="timeProvider">Tells when a record expires.</param>
    public InMemorySubscriptionStore(TimeProvider timeProvider)
    {
        _documents = new InMemoryDocuments();
        _topics = new InMemoryTopics(_documents);
        _timeProvider = timeProvider;
        _nextSweep = timeProvider.GetUtcNow() + SweepInterval;
    }

    /// <inheritdoc />
    public Task AddConnectionAsync(Connection connection, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            SweepExpired();
            _connections[connection.Id] = connection with { IsAcknowledged = false };
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<Acknowledgement> AcknowledgeAsync(
        string connectionId, AcknowledgedSession? session, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (FindConnection(connectionId) is not { } connection)
            {
                return Task.FromResult(new Acknowledgement(AcknowledgeOutcome.NoConnection, null));
            }

            if (connection.IsAcknowledged)
            {
                return Task.FromResult(new Acknowledgement(AcknowledgeOutcome.AlreadyAcknowledged, connection));
            }

            connection = connection with
            {
                IsAcknowledged = true,
                InitPayload = null,
                Principal = session is null ? connection.Principal : session.Principal,
                ContextData = session is null ? connection.ContextData : session.ContextData,
            };
            _connections[connectionId] = connection;
            return Task.FromResult(new Acknowledgement(AcknowledgeOutcome.Acknowledged, connection));
        }
    }

    /// <inheritdoc />
    public Task<Connection?> FindConnectionAsync(string connectionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(FindConnection(connectionId));
        }
    }

    /// <inheritdoc />
    public Task<AddedOperation> AddOperationAsync(Operation operation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Claim(operation, subscription: null));
        }
    }

    /// <inheritdoc />
    public Task<AddedOperation> AddSubscriptionAsync(
        Operation operation, Subscription subscription, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var added = Claim(operation, subscription);
            if (added.Token is { } token)
            {
                _topics.Add(operation, token, subscription);
            }

            return Task.FromResult(added);
        }
    }

    /// <inheritdoc />
    public Task<bool> EndOperationAsync(
        string connectionId, string operationId, string? token, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var isRunning = FindOperation(connectionId, operationId) is { IsCompleted: false } operation
                && (token ?? operation.Token) == operation.Token;
            if (isRunning)
            {
                Remove(connectionId, operationId);
            }

            return Task.FromResult(isRunning);
        }
    }

    /// <inheritdoc />
    public Task CompleteOperationAsync(
        string connectionId, string operationId, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var operation = FindOperation(connectionId, operationId);
            if (operation is null)
            {
                Remove(connectionId, operationId);
                var expiresAt = _timeProvider.GetUtcNow() + StoreLimits.TombstoneLifetime;
                OperationsOf(connectionId)[operationId] = InMemoryOperation.Tombstone(receivedAt, expiresAt);
            }
            else if (operation.IsCompleted)
            {
                // The same message again, or an older one: the latest `complete` counts.
                if (receivedAt > operation.ReceivedAt)
                {
                    OperationsOf(connectionId)[operationId] = operation with { ReceivedAt = receivedAt };
                }
            }
            else if (operation.ReceivedAt <= receivedAt)
            {
                Remove(connectionId, operationId);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RemoveConnectionAsync(string connectionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _connections.Remove(connectionId);
            if (_operations.TryGetValue(connectionId, out var operations))
            {
                foreach (var operationId in operations.Keys.ToArray())
                {
                    Remove(connectionId, operationId);
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task RemoveGoneAsync(string topic, Shape shape, Subscriber subscriber, CancellationToken cancellationToken) =>
        RemoveConnectionAsync(subscriber.ConnectionId, cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<SubscriberBatch> ReadSubscribersAsync(
        string topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SubscriberBatch[] batches;
        lock (_lock)
        {
            batches = _topics.Read(topic, _timeProvider.GetUtcNow());
        }

        foreach (var batch in batches)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task AddDocumentAsync(string documentHash, string document, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _documents.Store(documentHash, document, _timeProvider.GetUtcNow() + StoreLimits.DocumentLifetime);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<string?> FindDocumentAsync(string documentHash, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_documents.Find(documentHash, _timeProvider.GetUtcNow()));
        }
    }

    private Connection? FindConnection(string id) =>
        _connections.TryGetValue(id, out var connection) && connection.ExpiresAt > _timeProvider.GetUtcNow() ? connection : null;

    private InMemoryOperation? FindOperation(string connectionId, string operationId) =>
        _operations.TryGetValue(connectionId, out var operations)
            && operations.TryGetValue(operationId, out var operation)
            && operation.ExpiresAt > _timeProvider.GetUtcNow()
                ? operation
                : null;

    private AddedOperation Claim(Operation operation, Subscription? subscription)
    {
        switch (FindOperation(operation.ConnectionId, operation.Id))
        {
            case { IsCompleted: false }:
                return new(AddOperationOutcome.Exists);

            case { IsCompleted: true } tombstone when operation.ReceivedAt <= tombstone.ReceivedAt:
                Remove(operation.ConnectionId, operation.Id);
                return new(AddOperationOutcome.Completed);

            default:
                Remove(operation.ConnectionId, operation.Id);
                var token = (++_lastToken).ToString(CultureInfo.InvariantCulture);
                OperationsOf(operation.ConnectionId)[operation.Id] = InMemoryOperation.Running(operation, token, subscription);
                return new(AddOperationOutcome.Added, token);
        }
    }

    private Dictionary<string, InMemoryOperation> OperationsOf(string connectionId)
    {
        if (!_operations.TryGetValue(connectionId, out var operations))
        {
            _operations[connectionId] = operations = [];
        }

        return operations;
    }

    /// <summary>Removes an operation, expired or not, with its subscription.</summary>
    private void Remove(string connectionId, string operationId)
    {
        if (!_operations.TryGetValue(connectionId, out var operations) || !operations.Remove(operationId, out var operation))
        {
            return;
        }

        if (operation.Subscription is { } subscription)
        {
            _topics.Remove(connectionId, operationId, subscription);
        }

        if (operations.Count == 0)
        {
            _operations.Remove(connectionId);
        }
    }

    /// <summary>What DynamoDB's time-to-live does for the table: forgets what nobody removed.</summary>
    private void SweepExpired()
    {
        var now = _timeProvider.GetUtcNow();
        if (now < _nextSweep)
        {
            return;
        }

        _nextSweep = now + SweepInterval;
        foreach (var (id, connection) in _connections.ToArray())
        {
            if (connection.ExpiresAt <= now)
            {
                _connections.Remove(id);
            }
        }

        foreach (var (connectionId, operations) in _operations.ToArray())
        {
            foreach (var (operationId, operation) in operations.ToArray())
            {
                if (operation.ExpiresAt <= now)
                {
                    Remove(connectionId, operationId);
                }
            }
        }
    }
}
