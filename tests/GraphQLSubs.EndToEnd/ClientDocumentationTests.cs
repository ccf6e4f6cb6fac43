using System.Text.RegularExpressions;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>docs/clients.md shows what the tests of the clients run, word for word.</summary>
public sealed partial class ClientDocumentationTests
{
    private const string EndOfSnippet = "\n// For the tests:";

    public static TheoryData<string> Modules() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests/node/clients"), "*.mjs")
            .Where(path => File.ReadAllText(path).Contains(EndOfSnippet, StringComparison.Ordinal))
            .Select(path => System.IO.Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void The_snippet_of_a_client_is_the_beginning_of_its_module(string module)
    {
        var code = File.ReadAllText(Repository.PathOf($"tests/node/clients/{module}"));
        var documentation = File.ReadAllText(Repository.PathOf("docs/clients.md"));

        var snippet = Snippet().Matches(documentation).SingleOrDefault(match => match.Groups["module"].Value == module);

        snippet.ShouldNotBeNull($"docs/clients.md has no snippet of {module}");
        snippet.Groups["code"].Value.ShouldBe(code[..code.IndexOf(EndOfSnippet, StringComparison.Ordinal)]);
    }

    [GeneratedRegex(@"\[(?<module>[a-z-]+\.mjs)\]\(\.\./tests/node/clients/\k<module>\)(?:(?!```).)*```js\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
