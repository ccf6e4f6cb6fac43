using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Tests;

/// <summary>A store whose calls can be made to fail, by name, and are counted.</summary>
internal sealed class FaultyStore(ISubscriptionStore store) : ISubscriptionStore
{
    /// <summary>The names of the calls that fail, after <see cref="BatchesBeforeFailure"/> batches where they read many.</summary>
    public HashSet<string> Failing { get; } = [];

    /// <summary>How many batches <see cref="ReadSubscribersAsync"/> gives before it fails.</summary>
    public int BatchesBeforeFailure { get; set; }

    /// <summary>Runs before a call, which it is told by name, on the store behind this one: what another process does meanwhile.</summary>
    public Func<ISubscriptionStore, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The calls so far, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public Task AddConnectionAsync(Connection connection, CancellationToken cancellationToken) =>
        Try(() => store.AddConnectionAsync(connection, cancellationToken));

    public Task<Acknowledgement> AcknowledgeAsync(
        string connectionId, AcknowledgedSession? session, CancellationToken cancellationToken) =>
        Try(() => store.AcknowledgeAsync(connectionId, session, cancellationToken));

    public Task<Connection?> FindConnectionAsync(string connectionId, CancellationToken cancellationToken) =>
        Try(() => store.FindConnectionAsync(connectionId, cancellationToken));

    public Task<AddedOperation> AddOperationAsync(Operation operation, CancellationToken cancellationToken) =>
        Try(() => store.AddOperationAsync(operation, cancellationToken));

    public Task<AddedOperation> AddSubscriptionAsync(
        Operation operation, Subscription subscription, CancellationToken cancellationToken) =>
        Try(() => store.AddSubscriptionAsync(operation, subscription, cancellationToken));

    public Task<bool> EndOperationAsync(
        string connectionId, string operationId, string? token, CancellationToken cancellationToken) =>
        Try(() => store.EndOperationAsync(connectionId, operationId, token, cancellationToken));

    public Task CompleteOperationAsync(
        string connectionId, string operationId, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        Try(() => store.CompleteOperationAsync(connectionId, operationId, receivedAt, cancellationToken));

    public Task RemoveConnectionAsync(string connectionId, CancellationToken cancellationToken) =>
        Try(() => store.RemoveConnectionAsync(connectionId, cancellationToken));

    public Task RemoveGoneAsync(string topic, Shape shape, Subscriber subscriber, CancellationToken cancellationToken) =>
        Try(() => store.RemoveGoneAsync(topic, shape, subscriber, cancellationToken));

    public async IAsyncEnumerable<SubscriberBatch> ReadSubscribersAsync(
        string topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Calls.Enqueue(nameof(ReadSubscribersAsync));
        var batches = 0;

        await foreach (var batch in store.ReadSubscribersAsync(topic, cancellationToken))
        {
            if (Failing.Contains(nameof(ReadSubscribersAsync)) && batches++ == BatchesBeforeFailure)
            {
                throw new SubscriptionStoreException("The store is told to fail.", null);
            }

            yield return batch;
        }
    }

    public Task AddDocumentAsync(string documentHash, string document, CancellationToken cancellationToken) =>
        Try(() => store.AddDocumentAsync(documentHash, document, cancellationToken));

    public Task<string?> FindDocumentAsync(string documentHash, CancellationToken cancellationToken) =>
        Try(() => store.FindDocumentAsync(documentHash, cancellationToken));

    private async Task Try(Func<Task> call, [CallerMemberName] string name = "")
    {
        await BeginAsync(name);
        await call();
    }

    private async Task<T> Try<T>(Func<Task<T>> call, [CallerMemberName] string name = "")
    {
        await BeginAsync(name);
        return await call();
    }

    private async Task BeginAsync(string name)
    {
        Calls.Enqueue(name);
        await Before(store, name);

        if (Failing.Contains(name))
        {
            throw new SubscriptionStoreException("The store is told to fail.", null);
        }
    }
}
