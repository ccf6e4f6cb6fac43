using System.Collections.Concurrent;
using System.Text;
using Amazon.DynamoDBv2.Model;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>
/// The rows that many clients share: a shape under its topic, and the text of a document. Each is written by the first subscriber or
/// client a process sees, and again for one that would outlive the row.
/// </summary>
internal sealed class DefinitionRows(DynamoDbTable table, TimeProvider timeProvider)
{
    /// <summary>Rows that this process knows to be there, with their expiry.</summary>
    private readonly ConcurrentDictionary<RowKey, DateTimeOffset> _known = new();

    /// <summary>Documents that this process has read, with their expiry: a hash never gets another text.</summary>
    private readonly ConcurrentDictionary<string, (string Text, DateTimeOffset ExpiresAt)> _documents = new();

    /// <summary>Makes sure that the shape and its document are there, for as long as the subscriber.</summary>
    public Task EnsureAsync(string topicPartition, Shape shape, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        Task.WhenAll(
            EnsureAsync(Keys.Shape(topicPartition, shape.Key), shape, WriteShape, expiresAt, cancellationToken),
            EnsureDocumentAsync(
                shape.DocumentHash,
                shape.Document ?? throw new ArgumentException("A shape is added with its document.", nameof(shape)),
                expiresAt,
                cancellationToken));

    /// <summary>Keeps a document that a client stored.</summary>
    public Task AddDocumentAsync(string hash, string text, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetByteCount(text) <= StoreLimits.DocumentBytes
            ? EnsureDocumentAsync(hash, text, timeProvider.GetUtcNow() + StoreLimits.DocumentLifetime, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Every event asks for the document of every shape; the table is asked once.</summary>
    public async Task<string?> FindDocumentAsync(string hash, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();

        if (_documents.TryGetValue(hash, out var read) && read.ExpiresAt > now)
        {
            return read.Text;
        }

        var row = await table.FindAsync(Keys.Document(hash), cancellationToken);

        if (row is null || row.HasExpired(now))
        {
            return null;
        }

        var text = row.Text(Attributes.Text)!;

        if (text.Length <= DynamoDbLimits.RememberedDocumentCharacters)
        {
            Remember(_documents, DynamoDbLimits.RememberedDocuments, hash, (text, row.ExpiresAt()));
        }

        return text;
    }

    /// <summary>The shape that a row defines.</summary>
    public static Shape Parse(string shapeKey, Dictionary<string, AttributeValue> row) => new()
    {
        Key = shapeKey,
        DocumentHash = row.Text(Attributes.DocumentHash)!,
        OperationName = row.Text(Attributes.OperationName),
        Variables = row.Text(Attributes.Variables),
        MessageTypeName = row.Text(Attributes.MessageType)!,
        Principal = row.Text(Attributes.Principal),
        GlobalState = row.Text(Attributes.GlobalState),
    };

    private Task EnsureDocumentAsync(string hash, string text, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        EnsureAsync(Keys.Document(hash), text, static (row, text) => row.With(Attributes.Text, text), expiresAt, cancellationToken);

    private async Task EnsureAsync<TDefinition>(
        RowKey key,
        TDefinition definition,
        Action<Dictionary<string, AttributeValue>, TDefinition> write,
        DateTimeOffset expiresAt,
        CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(key, out var knownUntil) && knownUntil >= expiresAt)
        {
            return;
        }

        var until = expiresAt + DynamoDbLimits.DefinitionSlack;
        var row = key.ToAttributes().WithTtl(until);
        write(row, definition);

        // Where another process wrote a row that lives longer, that one stays.
        var outlived = new Condition(
            $"attribute_not_exists({Attributes.PartitionKey}) OR #ttl < :ttl", new() { [":ttl"] = row[Attributes.Ttl] });
        await table.TryPutAsync(row, outlived, cancellationToken);

        Remember(_known, DynamoDbLimits.RememberedDefinitions, key, until);
    }

    /// <summary>Keeps an entry; where there are too many, forgets all the others.</summary>
    private static void Remember<TKey, TValue>(ConcurrentDictionary<TKey, TValue> entries, int capacity, TKey key, TValue value)
        where TKey : notnull
    {
        if (entries.Count >= capacity)
        {
            entries.Clear();
        }

        entries[key] = value;
    }

    private static void WriteShape(Dictionary<string, AttributeValue> row, Shape shape) => row
        .With(Attributes.DocumentHash, shape.DocumentHash)
        .With(Attributes.OperationName, shape.OperationName)
        .With(Attributes.Variables, shape.Variables)
        .With(Attributes.MessageType, shape.MessageTypeName)
        .With(Attributes.Principal, shape.Principal)
        .With(Attributes.GlobalState, shape.GlobalState);
}
