using System.Runtime.CompilerServices;

namespace GraphQLSubs.Testing;

/// <summary>
/// Compares a text with the one kept in <c>__snapshots__</c> beside the test, in the manner of Snapshooter. A snapshot is written only
/// under <c>UPDATE_SNAPSHOTS=1</c>: a test never approves its own first result.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails where the text differs from the test's snapshot, or where there is none.</summary>
    /// <param name="actual">What the test produced.</param>
    /// <param name="nameExtension">Tells several snapshots of one test apart.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testName">Filled in by the compiler.</param>
    /// <exception cref="SnapshotMismatchException">They differ.</exception>
    public static void MatchSnapshot(
        this string actual,
        string? nameExtension = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testName = "")
    {
        var extension = nameExtension is null ? "" : $"_{nameExtension}";
        var path = Path.Combine(
            Path.GetDirectoryName(testFile)!,
            "__snapshots__",
            $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}{extension}.snap");

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Normalise(actual));
        }
        else if (!File.Exists(path))
        {
            throw new SnapshotMismatchException(
                $"There is no snapshot {path}. Run the test once with UPDATE_SNAPSHOTS=1 and look at what it wrote. The text is:\n{actual}");
        }
        else
        {
            Compare(path, Normalise(File.ReadAllText(path)), Normalise(actual));
        }
    }

    private static void Compare(string path, string expected, string actual)
    {
        if (expected == actual)
        {
            return;
        }

        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        throw new SnapshotMismatchException(
            $"""
             The text differs from {path} at line {line + 1}:
             snapshot: {expectedLines.ElementAtOrDefault(line) ?? "(ends before)"}
             actual:   {actualLines.ElementAtOrDefault(line) ?? "(ends before)"}
             If the change is meant, run the test once with UPDATE_SNAPSHOTS=1. The whole text is:
             {actual}
             """);
    }

    /// <summary>A checkout may have turned line ends; a snapshot file ends with one as any text file does.</summary>
    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + '\n';
}
