using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs.Execution;

/// <summary>
/// The documents that were prepared, by their text. Bounded by number and by characters; the least recently used one makes way.
/// Safe for use by many requests at once.
/// </summary>
internal sealed class DocumentCache
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<PreparedDocument>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<PreparedDocument> _byUse = [];
    private int _characters;

    public bool TryGet(string text, [NotNullWhen(true)] out PreparedDocument? document)
    {
        lock (_lock)
        {
            if (!_byText.TryGetValue(text, out var node))
            {
                document = null;
                return false;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            document = node.Value;
            return true;
        }
    }

    public void Add(PreparedDocument document)
    {
        if (document.Text.Length > ExecutionLimits.MaxCachedDocumentCharacters)
        {
            return;
        }

        lock (_lock)
        {
            // Two requests may have prepared the same document at once.
            if (_byText.ContainsKey(document.Text))
            {
                return;
            }

            _byText.Add(document.Text, _byUse.AddFirst(document));
            _characters += document.Text.Length;

            while (_byText.Count > ExecutionLimits.MaxCachedDocuments || _characters > ExecutionLimits.MaxCachedCharacters)
            {
                var oldest = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _byText.Remove(oldest.Text);
                _characters -= oldest.Text.Length;
            }
        }
    }
}
