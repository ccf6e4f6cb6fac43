namespace GraphQLSubs.Differential;

/// <summary>
/// The differences from graphql-js that are meant: lines <c>text in the difference :: reason</c> of the file <c>deviations</c>.
/// Each explains a written case at least, or has to go.
/// </summary>
internal static class Deviations
{
    private const string Separator = " :: ";

    private static readonly Lazy<IReadOnlyList<(string Text, string Reason)>> Entries = new(Read);

    /// <summary>What to look for in a difference, and why it is meant.</summary>
    public static IReadOnlyList<(string Text, string Reason)> All => Entries.Value;

    /// <summary>Whether a difference is one of those that are meant.</summary>
    public static bool Explain(string difference) => All.Any(entry => difference.Contains(entry.Text, StringComparison.Ordinal));

    private static List<(string Text, string Reason)> Read() =>
    [
        .. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "deviations"))
            .Where(static line => line.Length > 0 && !line.StartsWith('#'))
            .Select(static line => line.Split(Separator, 2))
            .Select(static parts => (parts[0], parts[1])),
    ];
}
