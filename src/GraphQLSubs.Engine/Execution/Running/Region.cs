namespace GraphQLSubs.Execution;

/// <summary>
/// A nullable position of a response that is being written while fields inside it are still awaited. When one of those turns out
/// null where null is not allowed, the region becomes null as a whole
/// (<see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling Execution Errors</see>).
/// </summary>
/// <param name="owner">The branch in whose bytes it lies.</param>
/// <param name="start">Where it begins there.</param>
/// <param name="parent">The next nullable position outside it; null for the response's <c>data</c>.</param>
internal sealed class Region(Branch owner, int start, Region? parent)
{
    private readonly Region? _parent = parent;

    // Set by whichever thread completes the failing field, read by the others.
    private volatile bool _isNulled;

    public Branch Owner { get; } = owner;

    public int Start { get; } = start;

    /// <summary>Where it ends; known once the branch has written on.</summary>
    public int End { get; set; }

    /// <summary>Whether this region or one around it is null, so that nothing inside it matters any more.</summary>
    public bool IsNulled
    {
        get
        {
            for (var region = this; region is not null; region = region._parent)
            {
                if (region._isNulled)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Null() => _isNulled = true;

    /// <summary>The outermost region of the same branch that is null and contains this one, or this one; null: there is none.</summary>
    public Region? FindNulled()
    {
        Region? found = null;

        for (var region = this; region is not null && region.Owner == Owner; region = region._parent)
        {
            if (region._isNulled)
            {
                found = region;
            }
        }

        return found;
    }
}
