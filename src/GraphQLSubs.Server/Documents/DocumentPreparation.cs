using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Execution;
using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.Logging;

namespace GraphQLSubs.Server.Documents;

/// <summary>
/// Finds the document of a request, by its text or its hash, and prepares it. The hash is
/// <see href="https://www.apollographql.com/docs/apollo-server/performance/apq">Apollo's</see>: a client sends it alone, and where the
/// answer is <c>PersistedQueryNotFound</c>, with the text once more.
/// </summary>
internal sealed class DocumentPreparation(
    IRequestExecutor executor,
    ISubscriptionStore store,
    OperationDocumentStorage storage,
    ServerOptions options,
    ILogger<DocumentPreparation> logger)
{
    /// <exception cref="SubscriptionStoreException">The document is known by its hash alone and the store does not answer.</exception>
    public async ValueTask<Preparation> PrepareAsync(OperationParameters parameters, CancellationToken cancellationToken)
    {
        var (query, name) = (parameters.Query, parameters.PersistedQuery);

        if (query is not null && name is not null && DocumentHash.Of(query) != name.Sha256Hash)
        {
            return Preparation.Refused(ServerErrors.PersistedQueryMismatch);
        }

        if (options.PersistedOperations.OnlyAllowPersistedDocuments)
        {
            return FindDeployed(query, name) is { } allowed
                ? Prepare(allowed, parameters.OperationName)
                : Preparation.Refused(name is null ? ServerErrors.OnlyPersistedDocuments : ServerErrors.PersistedQueryNotFound);
        }

        if (query is null)
        {
            return await FindAsync(name!.Sha256Hash, cancellationToken) is { } found
                ? Prepare(found, parameters.OperationName)
                : Preparation.Refused(
                    IsInUse ? ServerErrors.PersistedQueryNotFound : ServerErrors.PersistedQueryNotSupported);
        }

        var preparation = Prepare(query, parameters.OperationName);

        if (name is not null && options.PersistedOperations.StoresWhatClientsSend && preparation.Operation is not null)
        {
            await KeepAsync(name.Sha256Hash, query, cancellationToken);
        }

        return preparation;
    }

    private bool IsInUse => options.PersistedOperations.StoresWhatClientsSend || !storage.IsEmpty;

    private string? FindDeployed(string? query, PersistedQuery? name) => storage.Find(name?.Sha256Hash ?? DocumentHash.Of(query!));

    private async ValueTask<string?> FindAsync(string hash, CancellationToken cancellationToken) =>
        storage.Find(hash)
        ?? (options.PersistedOperations.StoresWhatClientsSend ? await store.FindDocumentAsync(hash, cancellationToken) : null);

    /// <summary>Keeps a document for the next time; the request does not depend on it.</summary>
    private async Task KeepAsync(string hash, string query, CancellationToken cancellationToken)
    {
        try
        {
            await store.AddDocumentAsync(hash, query, cancellationToken);
        }
        catch (SubscriptionStoreException exception)
        {
            Log.DocumentNotKept(logger, exception, hash);
        }
    }

    private Preparation Prepare(string document, string? operationName) =>
        executor.TryPrepare(document, operationName, out var operation, out var refusal)
            ? new Preparation(operation, null)
            : new Preparation(null, refusal);
}

/// <summary>An operation that is ready to be executed, or why it is not.</summary>
/// <param name="Operation">The operation; null: refused.</param>
/// <param name="Refusal">The errors, which the receiver disposes of; null: ready.</param>
internal readonly record struct Preparation(PreparedOperation? Operation, OperationResult? Refusal)
{
    [MemberNotNullWhen(true, nameof(Operation))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsReady => Operation is not null;

    /// <param name="errors">A JSON list in UTF-8.</param>
    public static Preparation Refused(byte[] errors) => new(null, ResultErrors.Only(errors));
}
