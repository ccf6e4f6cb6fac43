using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GraphQLSubs.Language;

/// <summary>
/// Collects the items of the lists that are being parsed, the inner ones above the outer ones, so that each list is allocated
/// once, at its final length.
/// </summary>
internal struct NodeStack
{
    private const int InitialItems = 32;

    private object[]? _items;

    public int Count { get; private set; }

    public void Push(object item)
    {
        _items ??= new object[InitialItems];

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Takes what was pushed since the stack held <paramref name="mark"/> items.</summary>
    public ImmutableArray<T> PopTo<T>(int mark)
        where T : class
    {
        if (Count == mark)
        {
            return [];
        }

        var list = new T[Count - mark];

        for (var i = 0; i < list.Length; i++)
        {
            list[i] = (T)_items![mark + i];
        }

        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }
}
