using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace GraphQLSubs.Conformance;

/// <summary>The cases of one file.</summary>
internal sealed class CaseFile
{
    /// <summary>Syntax trees of deeply nested documents are deeper than the default of 64.</summary>
    public static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 2048 };

    public CaseFile(string kind, IReadOnlyList<JsonElement> cases)
    {
        Kind = kind;
        Cases = cases;
    }

    public string Kind { get; }

    public IReadOnlyList<JsonElement> Cases { get; }

    /// <summary>Reads the files of a folder whose names end in <c>.jsonl</c> or <c>.jsonl.gz</c>.</summary>
    public static IEnumerable<CaseFile> ReadAll(string directory) => Directory
        .EnumerateFiles(directory)
        .Where(static path => path.EndsWith(".jsonl", StringComparison.Ordinal) || path.EndsWith(".jsonl.gz", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read);

    /// <summary>Finds a case by its id.</summary>
    public JsonElement this[string id] => Cases.First(element => element.GetProperty("id").GetString() == id);

    private static CaseFile Read(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        using Stream file = File.OpenRead(path);
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Only at line feeds: strings of cases may hold other line separators.
        var cases = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line, JsonOptions).RootElement)
            .ToList();

        return new CaseFile(name[..name.IndexOf(".jsonl", StringComparison.Ordinal)], cases);
    }
}
