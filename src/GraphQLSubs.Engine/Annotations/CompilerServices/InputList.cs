using System.ComponentModel;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code: list arguments.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InputList
{
    /// <summary>Converts a coerced list item by item.</summary>
    public static T[] ToArray<T>(object value, Func<object?, T> convert)
    {
        var items = (IReadOnlyList<object?>)value;
        var converted = new T[items.Count];

        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = convert(items[i]);
        }

        return converted;
    }
}
