namespace GraphQLSubs.Server.Stores;

/// <summary>
/// Where connections and subscriptions are kept. All reads are strongly consistent: what one call wrote, the next one, in any
/// process, sees. Records past their expiry are never returned. Every implementation passes the same contract suite.
/// </summary>
/// <remarks>
/// Calls for one connection may run at the same time in several processes. An unreachable or throttled store is a
/// <see cref="SubscriptionStoreException"/>.
/// </remarks>
public interface ISubscriptionStore
{
    /// <summary>Records a new connection, not yet acknowledged.</summary>
    Task AddConnectionAsync(Connection connection, CancellationToken cancellationToken);

    /// <summary>
    /// Marks the connection as acknowledged, once. In the same step what is known of it since then is written, and
    /// <see cref="Connection.InitPayload"/> forgotten.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="session">Replaces what the record holds; null: it stays.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Acknowledgement> AcknowledgeAsync(
        string connectionId, AcknowledgedSession? session, CancellationToken cancellationToken);

    /// <summary>Finds a connection; null: never seen, removed or expired.</summary>
    Task<Connection?> FindConnectionAsync(string connectionId, CancellationToken cancellationToken);

    /// <summary>
    /// Claims an operation id for a query or mutation while it runs. End it with <see cref="EndOperationAsync"/>.
    /// </summary>
    Task<AddedOperation> AddOperationAsync(Operation operation, CancellationToken cancellationToken);

    /// <summary>
    /// Claims an operation id and records its subscription under the topic, with its shape and document where this process has not
    /// written them yet. Once it returns <see cref="AddOperationOutcome.Added"/>, every later read of the topic sees it.
    /// </summary>
    Task<AddedOperation> AddSubscriptionAsync(Operation operation, Subscription subscription, CancellationToken cancellationToken);

    /// <summary>
    /// Ends an operation because the server is done with it; false: it was gone already (the client completed it, or another one has
    /// taken over its id), so nothing more may be sent for it.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="operationId">The client's id.</param>
    /// <param name="token">
    /// Which use of the id: <see cref="AddedOperation.Token"/> or <see cref="Subscriber.Token"/>; a later use is left alone. Null: any.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> EndOperationAsync(string connectionId, string operationId, string? token, CancellationToken cancellationToken);

    /// <summary>
    /// Ends an operation because the client said <c>complete</c>. Where the operation is unknown, remembers the id for a short time:
    /// a <c>subscribe</c> that was received no later than this <c>complete</c> but is handled after it is
    /// <see cref="AddOperationOutcome.Completed"/>. A subscription that is being written at this moment is waited for; an operation
    /// that was received after this <c>complete</c> is a later use of the id and left alone.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="operationId">The client's id.</param>
    /// <param name="receivedAt">When the gateway received the message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task CompleteOperationAsync(
        string connectionId, string operationId, DateTimeOffset receivedAt, CancellationToken cancellationToken);

    /// <summary>Removes a connection with all its operations and subscriptions. Idempotent.</summary>
    Task RemoveConnectionAsync(string connectionId, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a connection that a delivery found closed, with all that <see cref="RemoveConnectionAsync"/> removes and with the record
    /// through which it was found: one that was written while the connection was being removed is known to nobody else. Idempotent.
    /// </summary>
    /// <param name="topic">The topic that was read.</param>
    /// <param name="shape">The shape in which the subscriber was found.</param>
    /// <param name="subscriber">The subscriber whose connection is closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RemoveGoneAsync(string topic, Shape shape, Subscriber subscriber, CancellationToken cancellationToken);

    /// <summary>
    /// Reads everyone who listens to a topic, shape by shape, as it comes from the store: the next page is fetched while the
    /// caller works on this one. Batches of one shape follow each other and share the <see cref="Shape"/> instance.
    /// </summary>
    IAsyncEnumerable<SubscriberBatch> ReadSubscribersAsync(string topic, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the text of a document for <see cref="StoreLimits.DocumentLifetime"/> at least, whoever executes it. One that is longer than
    /// <see cref="StoreLimits.DocumentBytes"/> need not be kept.
    /// </summary>
    Task AddDocumentAsync(string documentHash, string document, CancellationToken cancellationToken);

    /// <summary>Finds the text of a document by its hash; null: unknown or expired.</summary>
    Task<string?> FindDocumentAsync(string documentHash, CancellationToken cancellationToken);
}

/// <summary>What is known of a connection once its <c>connection_init</c> was looked at.</summary>
/// <param name="Principal"><see cref="Connection.Principal"/>.</param>
/// <param name="ContextData"><see cref="Connection.ContextData"/>.</param>
public sealed record AcknowledgedSession(string? Principal, string? ContextData);

/// <summary>How an acknowledgement went, and the connection.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Connection">The record as it is now; null: there is none.</param>
public readonly record struct Acknowledgement(AcknowledgeOutcome Outcome, Connection? Connection);

/// <summary>How an acknowledgement went.</summary>
public enum AcknowledgeOutcome
{
    /// <summary>The connection is acknowledged now.</summary>
    Acknowledged,

    /// <summary>It was acknowledged before: the client sent a second <c>connection_init</c>.</summary>
    AlreadyAcknowledged,

    /// <summary>There is no such connection.</summary>
    NoConnection,
}

/// <summary>How adding an operation went, and how it is ended.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Token">Names this use of the id; null: the operation was not added.</param>
public readonly record struct AddedOperation(AddOperationOutcome Outcome, string? Token = null);

/// <summary>How adding an operation went.</summary>
public enum AddOperationOutcome
{
    /// <summary>The operation is recorded.</summary>
    Added,

    /// <summary>An operation of that id is running.</summary>
    Exists,

    /// <summary>The client's <c>complete</c> overtook this <c>subscribe</c>: the operation is over before it began.</summary>
    Completed,
}
