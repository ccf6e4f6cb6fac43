using System.Text;

namespace GraphQLSubs;

/// <summary>
/// A place in a response: a linked list from the innermost segment outward. Two segments share their parents, so making one costs
/// one small object.
/// </summary>
public sealed class Path
{
    private Path(Path? parent, string? name, int index)
    {
        Parent = parent;
        Name = name;
        Index = index;
    }

    /// <summary>The enclosing place; null for the root's own fields.</summary>
    public Path? Parent { get; }

    /// <summary>The response name; null where this is a list item.</summary>
    public string? Name { get; }

    /// <summary>The position in a list, from 0; meaningless where <see cref="Name"/> is set.</summary>
    public int Index { get; }

    /// <summary>The place of a field.</summary>
    public static Path FromName(Path? parent, string name) => new(parent, name, 0);

    /// <summary>The place of a list item.</summary>
    public static Path FromIndex(Path? parent, int index) => new(parent, null, index);

    /// <summary>The segments from the root: <see cref="string"/> and <see cref="int"/>.</summary>
    public IReadOnlyList<object> ToList()
    {
        var segments = new List<object>();

        for (var path = this; path is not null; path = path.Parent)
        {
            segments.Add(path.Name ?? (object)path.Index);
        }

        segments.Reverse();
        return segments;
    }

    /// <summary>The path as people write it: <c>/rooms[0]/id</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();

        foreach (var segment in ToList())
        {
            _ = segment is string name ? text.Append('/').Append(name) : text.Append('[').Append(segment).Append(']');
        }

        return text.ToString();
    }
}
