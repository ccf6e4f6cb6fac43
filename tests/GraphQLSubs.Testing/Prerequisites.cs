using System.Text.RegularExpressions;

namespace GraphQLSubs.Testing;

/// <summary>The programs that the tests need beside the .NET SDK. A missing one fails the test: it never skips.</summary>
public static partial class Prerequisites
{
    private static readonly Lazy<Task> Node = new(() =>
        RequireAsync("node", "--version", 20, "Install Node.js 20 or later (https://nodejs.org) and put node and npm on the PATH"));

    private static readonly Lazy<Task> Java = new(() =>
        RequireAsync("java", "-version", 11, "Install Java 11 or later (https://adoptium.net) and put java on the PATH"));

    /// <summary>Node.js 20 or later, with npm.</summary>
    public static Task RequireNodeAsync() => Node.Value;

    /// <summary>Java 11 or later.</summary>
    public static Task RequireJavaAsync() => Java.Value;

    private static async Task RequireAsync(string program, string versionArgument, int majorVersion, string remedy)
    {
        var output = await Command.RunAsync(program, [versionArgument], Repository.Root, remedy);
        var version = FirstNumber().Match(output);
        if (!version.Success || int.Parse(version.ValueSpan, provider: null) < majorVersion)
        {
            throw new PrerequisiteException($"{remedy}: found \"{output.Split('\n')[0].Trim()}\".", null);
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();
}
