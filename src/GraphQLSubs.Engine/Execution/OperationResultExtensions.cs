using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Execution;

/// <summary>Shows results to people and snapshots.</summary>
public static class OperationResultExtensions
{
    /// <summary>The response as text, <c>errors</c> before <c>data</c>.</summary>
    /// <param name="result">The result; not yet disposed of.</param>
    /// <param name="withIndentations">Two spaces a level; else as it goes on the wire.</param>
    public static string ToJson(this OperationResult result, bool withIndentations = true)
    {
        if (!withIndentations)
        {
            return Encoding.UTF8.GetString(result.Utf8Json.Span);
        }

        using var document = JsonDocument.Parse(result.Utf8Json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        using var stream = new MemoryStream();

        // Names and texts as people write them: only what JSON requires is escaped.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue };

        using (var writer = new Utf8JsonWriter(stream, options))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
