namespace GraphQLSubs.Validation;

/// <summary>"Did you mean …?" after an unknown name: at most five names, the nearest first.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary><c> Did you mean "a" or "b"?</c>, or nothing where no known name is near.</summary>
    /// <param name="what">What the names are, as in <c>Did you mean the enum value "A"?</c>; null: nothing is said.</param>
    /// <param name="given">The unknown name.</param>
    /// <param name="known">The known names.</param>
    public static string DidYouMean(string? what, string given, IEnumerable<string> known) => DidYouMean(what, Near(given, known));

    /// <summary><c> Did you mean "a" or "b"?</c>, or nothing where there are no names.</summary>
    public static string DidYouMean(string? what, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return string.Empty;
        }

        var quoted = names.Take(MaxSuggestions).Select(static name => $"\"{name}\"").ToList();
        return $" Did you mean {(what is null ? string.Empty : what + " ")}{List(quoted, "or")}?";
    }

    /// <summary><c>a, b, or c</c>.</summary>
    public static string List(List<string> items, string conjunction) => items.Count switch
    {
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items.SkipLast(1))}, {conjunction} {items[^1]}",
    };

    private static List<string> Near(string given, IEnumerable<string> known)
    {
        var threshold = (int)(given.Length * 0.4) + 1;

        return
        [
            .. known
                .Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Distance: EditDistance.Measure(given, name, threshold)))
                .Where(static candidate => candidate.Distance is not null)
                .OrderBy(static candidate => candidate.Distance)
                .ThenBy(static candidate => candidate.Name, NaturalOrder.Comparer)
                .Select(static candidate => candidate.Name),
        ];
    }
}
