using System.ComponentModel;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code: lists whose items the engine cannot take as they are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OutputList
{
    /// <summary>Converts a resolver's list item by item.</summary>
    public static IReadOnlyList<object?> From<T>(IEnumerable<T> items, Func<T, object?> convert)
    {
        var converted = items.TryGetNonEnumeratedCount(out var count) ? new List<object?>(count) : [];

        foreach (var item in items)
        {
            converted.Add(convert(item));
        }

        return converted;
    }
}
