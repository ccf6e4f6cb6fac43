namespace GraphQLSubs.Execution;

internal static class Suggestions
{
    public static string DidYouMean(string? what, string given, IEnumerable<string> known) => "";
}
