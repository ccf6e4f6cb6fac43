namespace GraphQLSubs.Validation;

/// <summary>
/// The <see href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">Damerau–Levenshtein distance</see>, where
/// a difference only of case counts one.
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance; null: it is beyond the threshold.</summary>
    public static int? Measure(string given, string option, int threshold)
    {
        if (string.Equals(given, option, StringComparison.OrdinalIgnoreCase))
        {
            return given == option ? 0 : 1;
        }

        var (longer, shorter) = (option.ToLowerInvariant(), given.ToLowerInvariant());

        if (longer.Length < shorter.Length)
        {
            (longer, shorter) = (shorter, longer);
        }

        if (longer.Length - shorter.Length > threshold)
        {
            return null;
        }

        var distance = Measure(longer, shorter);
        return distance <= threshold ? distance : null;
    }

    private static int Measure(string a, string b)
    {
        // Three rows suffice: a transposition looks back two.
        var rows = new int[3][];

        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (above, row) = (rows[(i - 1) % 3], rows[i % 3]);
            row[0] = i;

            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), substitution);

                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], rows[(i - 2) % 3][j - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
