using System.Text.Json;

namespace GraphQLSubs.Protocols;

/// <summary>
/// Names a document by its hash, as
/// <see href="https://www.apollographql.com/docs/apollo-server/performance/apq">automatic persisted queries</see> do:
/// <c>"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "…"}}</c>.
/// </summary>
/// <param name="Sha256Hash">The SHA-256 of the document's UTF-8 text in lower-case hexadecimal: 64 characters.</param>
public sealed record PersistedQuery(string Sha256Hash)
{
    private const int HashCharacters = 64;

    /// <summary>Finds the name in the extensions of a request; null: there is none of this form.</summary>
    /// <param name="extensions">One valid JSON object in UTF-8; empty: none.</param>
    public static PersistedQuery? Read(ReadOnlyMemory<byte> extensions)
    {
        if (extensions.IsEmpty)
        {
            return null;
        }

        using var document = JsonDocument.Parse(extensions, new JsonDocumentOptions { MaxDepth = ProtocolLimits.JsonDepth });

        return document.RootElement.TryGetProperty("persistedQuery"u8, out var query)
            && query.ValueKind == JsonValueKind.Object
            && query.TryGetProperty("version"u8, out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && query.TryGetProperty("sha256Hash"u8, out var hash)
            && hash.ValueKind == JsonValueKind.String
            && hash.GetString() is { Length: HashCharacters } text
            && text.All(char.IsAsciiHexDigit)
                ? new PersistedQuery(text.ToLowerInvariant())
                : null;
    }
}
