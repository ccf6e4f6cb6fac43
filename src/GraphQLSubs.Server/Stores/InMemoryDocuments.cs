using System.Text;

namespace GraphQLSubs.Server.Stores;

/// <summary>The texts of documents: of those that a shape executes, and of those that a client stored. Not safe for concurrent use.</summary>
internal sealed class InMemoryDocuments
{
    private const int MaxStored = 10_000;

    private readonly Dictionary<string, HeldDocument> _held = [];
    private readonly Dictionary<string, StoredDocument> _stored = [];

    /// <summary>A shape begins to execute a document.</summary>
    public void Hold(string hash, string? text)
    {
        if (_held.TryGetValue(hash, out var document))
        {
            document.Shapes++;
        }
        else
        {
            _held[hash] = new() { Text = text, Shapes = 1 };
        }
    }

    /// <summary>A shape ends that held a document.</summary>
    public void Release(string hash)
    {
        if (_held.TryGetValue(hash, out var document) && --document.Shapes == 0)
        {
            _held.Remove(hash);
        }
    }

    /// <summary>Stores a document that is not too long; where there are too many, forgets the others.</summary>
    public void Store(string hash, string text, DateTimeOffset expiresAt)
    {
        if (Encoding.UTF8.GetByteCount(text) > StoreLimits.DocumentBytes)
        {
            return;
        }

        if (_stored.Count >= MaxStored)
        {
            _stored.Clear();
        }

        _stored[hash] = new(text, expiresAt);
    }

    public string? Find(string hash, DateTimeOffset now)
    {
        if (_held.TryGetValue(hash, out var held))
        {
            return held.Text;
        }

        return _stored.TryGetValue(hash, out var stored) && stored.ExpiresAt > now ? stored.Text : null;
    }

    private readonly record struct StoredDocument(string Text, DateTimeOffset ExpiresAt);

    private sealed class HeldDocument
    {
        public required string? Text { get; init; }

        public required int Shapes { get; set; }
    }
}
