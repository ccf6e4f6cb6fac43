using System.Collections.Frozen;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Server.Documents;

/// <summary>The documents that the application was deployed with, by their hash.</summary>
internal sealed class OperationDocumentStorage(IEnumerable<OperationDocuments> sources)
{
    private readonly FrozenDictionary<string, string> _documents = sources
        .SelectMany(source => source.Texts)
        .Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(DocumentHash.Of, text => text, StringComparer.Ordinal);

    public bool IsEmpty => _documents.Count == 0;

    public string? Find(string hash) => _documents.GetValueOrDefault(hash);
}

/// <summary>Documents from one place.</summary>
internal sealed record OperationDocuments(IReadOnlyList<string> Texts);
