using Xunit;

namespace GraphQLSubs.Engine.Tests;

/// <summary>
/// Cases in text files: a document, a line <c>! message @ line:column …</c> for each expected error, and <c>---</c> between two
/// cases. The expected errors are those of npm <c>graphql</c> 17.
/// </summary>
internal static class Cases
{
    /// <summary>The cases of a folder beside the tests: file, document, expected errors a line each.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Read(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile);

    public static string PathOf(params string[] names) => System.IO.Path.Combine([AppContext.BaseDirectory, .. names]);

    /// <summary>Errors in the form of the files.</summary>
    public static string Print(IEnumerable<IError> errors) => string.Join('\n', errors.Select(static error =>
    {
        var locations = string.Join(' ', error.Locations.Select(static location => $"{location.Line}:{location.Column}"));
        return $"! {error.Message}{(locations.Length == 0 ? locations : $" @ {locations}")}";
    }));

    private static IEnumerable<TheoryDataRow<string, string, string>> ReadFile(string path)
    {
        foreach (var text in File.ReadAllText(path).TrimEnd('\n').Split("\n---\n"))
        {
            var lines = text.Split('\n').ToLookup(static line => line.StartsWith("! ", StringComparison.Ordinal));
            yield return new(System.IO.Path.GetFileNameWithoutExtension(path), string.Join('\n', lines[false]), string.Join('\n', lines[true]));
        }
    }
}
