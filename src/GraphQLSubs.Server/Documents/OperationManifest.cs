using System.Text.Json;

namespace GraphQLSubs.Server.Documents;

/// <summary>
/// Reads the files in which build tools list the documents of a front end:
/// <code>
/// {"(hash)": "query …", …}                                            GraphQL Code Generator, Relay
/// {"format": "apollo-persisted-query-manifest", "version": 1,
///  "operations": [{"id": "(hash)", "body": "query …", …}, …]}         Apollo
/// </code>
/// The hashes are made anew: a list cannot give a document another's name.
/// </summary>
internal static class OperationManifest
{
    /// <exception cref="FormatException">The file is neither; the message says which file and what was expected.</exception>
    public static OperationDocuments Read(string path)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = manifest.RootElement;

            return new OperationDocuments(root.TryGetProperty("operations"u8, out var operations) && operations.ValueKind == JsonValueKind.Array
                ? [.. operations.EnumerateArray().Select(operation => Text(operation.GetProperty("body"u8)))]
                : [.. root.EnumerateObject().Select(entry => Text(entry.Value))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(
                $"{path} is no list of documents: expected {{\"hash\": \"query …\"}} or Apollo's persisted query manifest.", exception);
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new JsonException("A document is null.");
}
