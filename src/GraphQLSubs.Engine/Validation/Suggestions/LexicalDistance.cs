namespace GraphQLSubs.Validation;

/// <summary>
/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one name of another; another case
/// counts as one (<see href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">Damerau–Levenshtein</see>).
/// </summary>
internal sealed class LexicalDistance(string given)
{
    private readonly string _lower = given.ToLowerInvariant();
    private int[]? _cells;

    /// <summary>The distance to a name; null: beyond the threshold.</summary>
    public int? Measure(string name, int threshold)
    {
        if (name == given)
        {
            return 0;
        }

        var lower = name.ToLowerInvariant();

        if (lower == _lower)
        {
            return 1;
        }

        var (longer, shorter) = lower.Length < _lower.Length ? (_lower, lower) : (lower, _lower);
        return longer.Length - shorter.Length > threshold ? null : Measure(longer, shorter, threshold);
    }

    private int? Measure(string a, string b, int threshold)
    {
        // The current row and the two above it take turns.
        var width = b.Length + 1;
        _cells = _cells is { } cells && cells.Length >= 3 * width ? cells : new int[3 * width];
        var current = Row(0);

        for (var j = 0; j <= b.Length; j++)
        {
            current[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var up = Row(i - 1);
            current = Row(i);
            current[0] = i;
            var smallest = i;

            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var cell = Math.Min(Math.Min(up[j] + 1, current[j - 1] + 1), replaced);

                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, Row(i - 2)[j - 2] + 1);
                }

                current[j] = cell;
                smallest = Math.Min(smallest, cell);
            }

            if (smallest > threshold)
            {
                return null;
            }
        }

        return current[b.Length] <= threshold ? current[b.Length] : null;

        Span<int> Row(int i) => _cells.AsSpan(i % 3 * width, width);
    }
}
