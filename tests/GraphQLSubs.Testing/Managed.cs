namespace GraphQLSubs.Testing;

/// <summary>A program of this repository as the build left it, compiled just in time.</summary>
public static class Managed
{
    /// <summary>Runs a program that a project reference of the test has built.</summary>
    /// <returns>What it printed.</returns>
    public static Task<string> RunAsync(string assembly)
    {
        // artifacts/bin/{project}/{configuration}
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var path = Repository.PathOf($"artifacts/bin/{assembly}/{configuration}/{assembly}.dll");
        return Command.RunAsync("dotnet", [path], Repository.Root, "Install the .NET 10 SDK (https://dotnet.microsoft.com)");
    }
}
