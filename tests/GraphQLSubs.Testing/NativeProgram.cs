using System.Security.Cryptography;
using System.Text;

namespace GraphQLSubs.Testing;

/// <summary>A program of this repository, compiled to a native binary.</summary>
public sealed class NativeProgram
{
    private readonly string _project;
    private readonly string _executable;
    private readonly string[] _sources;
    private readonly Lazy<Task<string>> _publication;

    private NativeProgram(string project, string executable, params string[] sources)
    {
        _project = project;
        _executable = executable;
        _sources = sources;
        _publication = new(PublishOnceAsync);
    }

    /// <summary>The Lambda function of Chat: the binary that AWS would run.</summary>
    public static NativeProgram Bootstrap { get; } = new("src/Chat.Lambda", "bootstrap", "src");

    /// <summary>Runs the features of the engine and the generator.</summary>
    public static NativeProgram AotCheck { get; } = new(
        "tests/GraphQLSubs.AotCheck", "GraphQLSubs.AotCheck",
        "src/GraphQLSubs.Engine", "src/GraphQLSubs.Generators", "tests/GraphQLSubs.AotCheck", "tests/GraphQLSubs.Generators.Tests/Running");

    /// <summary>
    /// Publishes the binary, unless no source has changed since the last time; the test processes that run at the same time take
    /// turns.
    /// </summary>
    /// <returns>The path of the executable.</returns>
    public Task<string> PublishAsync() => _publication.Value;

    /// <summary>Runs the binary to its end.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync()
    {
        var path = await PublishAsync();
        return await Command.RunAsync(path, [], Repository.Root, "Publish it again");
    }

    private async Task<string> PublishOnceAsync()
    {
        var folder = Repository.PathOf($"artifacts/native/{_executable}");
        Directory.CreateDirectory(folder);

        // One at a time, whichever it is: they build the same projects.
        await using (await FileLock.TakeAsync(Repository.PathOf("artifacts/native/.publish.lock")))
        {
            var stamp = Path.Combine(folder, ".published");
            var wanted = await HashSourcesAsync();

            if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
            {
                // Nodes and compiler servers that outlive the command would keep its output open, and this process waiting.
                await Command.RunAsync(
                    "dotnet",
                    [
                        "publish", _project, "-r", "linux-x64", "-p:AotCheck=true", "-o", folder,
                        "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "q",
                    ],
                    Repository.Root,
                    "Install the .NET 10 SDK (https://dotnet.microsoft.com)");
                await File.WriteAllTextAsync(stamp, wanted);
            }
        }

        return Path.Combine(folder, _executable);
    }

    private async Task<string> HashSourcesAsync()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = _sources
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
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
