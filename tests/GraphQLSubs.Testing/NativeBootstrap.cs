using System.Security.Cryptography;
using System.Text;

namespace GraphQLSubs.Testing;

/// <summary>The Lambda function of <c>src/Chat.Lambda</c>, compiled to the native binary that AWS would run.</summary>
public static class NativeBootstrap
{
    private static readonly Lazy<Task<string>> Publication = new(PublishOnceAsync);

    /// <summary>
    /// Publishes the binary, unless no source has changed since the last time; the test processes that run at the same time take
    /// turns.
    /// </summary>
    /// <returns>The path of the executable <c>bootstrap</c>.</returns>
    public static Task<string> PublishAsync() => Publication.Value;

    private static async Task<string> PublishOnceAsync()
    {
        var folder = Repository.PathOf("artifacts/native");
        Directory.CreateDirectory(folder);

        await using (await FileLock.TakeAsync(Path.Combine(folder, ".publish.lock")))
        {
            var stamp = Path.Combine(folder, ".published");
            var wanted = await HashSourcesAsync();

            if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
            {
                // Nodes and compiler servers that outlive the command would keep its output open, and this process waiting.
                await Command.RunAsync(
                    "dotnet",
                    [
                        "publish", "src/Chat.Lambda", "-r", "linux-x64", "-p:AotCheck=true", "-o", folder,
                        "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "q",
                    ],
                    Repository.Root,
                    "Install the .NET 10 SDK (https://dotnet.microsoft.com)");
                await File.WriteAllTextAsync(stamp, wanted);
            }
        }

        return Path.Combine(folder, "bootstrap");
    }

    private static async Task<string> HashSourcesAsync()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.*.props"))
            .Order(StringComparer.Ordinal);

        foreach (var source in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Repository.Root, source)));
            hash.AppendData(await File.ReadAllBytesAsync(source));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
