using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GraphQLSubs.Execution;

/// <summary>Says which kind a result is, and shows it to people and snapshots.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>The one response.</summary>
    /// <exception cref="InvalidOperationException">It is a stream of them.</exception>
    public static OperationResult ExpectOperationResult(this IExecutionResult result) => result as OperationResult
        ?? throw new InvalidOperationException("The result is a stream of responses, not one response.");

    /// <summary>The stream of responses.</summary>
    /// <exception cref="InvalidOperationException">It is one response; the message shows it.</exception>
    public static IResponseStream ExpectResponseStream(this IExecutionResult result) => result as IResponseStream
        ?? throw new InvalidOperationException($"The result is no stream of responses but one: {result.ToJson(withIndentations: false)}");

    /// <summary>The response as text, <c>errors</c> before <c>data</c>.</summary>
    /// <param name="result">The result: one response, not yet disposed of.</param>
    /// <param name="withIndentations">Two spaces a level; else as it goes on the wire.</param>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        var json = result.ExpectOperationResult().Utf8Json;

        if (!withIndentations)
        {
            return Encoding.UTF8.GetString(json.Span);
        }

        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
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
