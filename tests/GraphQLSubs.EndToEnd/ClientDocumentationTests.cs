using System.Text.RegularExpressions;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>docs/clients.md shows what the tests of the clients run, word for word.</summary>
public sealed partial class ClientDocumentationTests
{
    private const string EndOfSnippet = "\n// For the tests:";

    /// <summary>The files that are shown, up to where they begin to drive a client for the tests.</summary>
    public static TheoryData<string> Files() =>
    [
        "tests/node/codegen/codegen.yml",
        "tests/node/codegen/chat.ts",
        "tests/Chat.Local.Tests/websocket_client.py",
        "tests/GraphQLSubs.LocalGateway.Tests/Tools/boto3_client.py",
        .. Directory.EnumerateFiles(Repository.PathOf("tests/node/clients"), "*.mjs")
            .Where(path => File.ReadAllText(path).Contains(EndOfSnippet, StringComparison.Ordinal))
            .Select(path => $"tests/node/clients/{System.IO.Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_snippet_is_what_the_tests_run(string file)
    {
        var code = File.ReadAllText(Repository.PathOf(file));
        var documentation = File.ReadAllText(Repository.PathOf("docs/clients.md"));

        var snippet = Snippet().Matches(documentation).SingleOrDefault(match => match.Groups["file"].Value == file);

        snippet.ShouldNotBeNull($"docs/clients.md has no snippet of {file}");
        snippet.Groups["code"].Value.ShouldBe(code.Split(EndOfSnippet)[0]);
    }

    // A link to the file, and the first block of code after it.
    [GeneratedRegex(@"\(\.\./(?<file>tests/[\w./-]+)\)(?:(?!```|\.\./tests/).)*```\w+\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
