namespace GraphQLSubs.Validation;

/// <summary>"Did you mean …?": the known names that a given one may be a misspelling of, in graphql-js's words and order.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The sentence, after a space; empty where nothing is near.</summary>
    /// <param name="what">Put before the names: <c>the enum value</c>; null: nothing.</param>
    /// <param name="given">The name as given.</param>
    /// <param name="known">The names that there are.</param>
    public static string DidYouMean(string? what, string given, IEnumerable<string> known) =>
        DidYouMean(what, Find(given, known));

    /// <summary>The sentence for names that were found otherwise.</summary>
    public static string DidYouMean(string? what, IReadOnlyList<string> names) => names.Count == 0
        ? ""
        : $" Did you mean {(what is null ? "" : $"{what} ")}{OrList([.. names.Take(MaxSuggestions).Select(static name => $"\"{name}\"")])}?";

    /// <summary>The near names, the nearest first.</summary>
    public static IReadOnlyList<string> Find(string given, IEnumerable<string> known)
    {
        var distance = new LexicalDistance(given);
        var threshold = (int)(given.Length * 0.4) + 1;

        return
        [
            .. known
                .Select(name => (Name: name, Distance: distance.Measure(name, threshold)))
                .Where(static near => near.Distance is not null)
                .OrderBy(static near => near.Distance)
                .ThenBy(static near => near.Name, NaturalOrder.Instance)
                .Select(static near => near.Name),
        ];
    }

    private static string OrList(string[] items) => items.Length switch
    {
        1 => items[0],
        2 => $"{items[0]} or {items[1]}",
        _ => $"{string.Join(", ", items[..^1])}, or {items[^1]}",
    };
}
