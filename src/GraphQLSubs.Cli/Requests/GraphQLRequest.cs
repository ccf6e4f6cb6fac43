using System.Text.Json;

namespace GraphQLSubs.Cli.Requests;

/// <summary>What is executed.</summary>
internal sealed record GraphQLRequest
{
    /// <summary>The document's text.</summary>
    public required string Query { get; init; }

    /// <summary>Which operation of the document; null: the only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, each a JSON text.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary><c>{"query": …, "operationName": …, "variables": {…}}</c></summary>
    public byte[] ToUtf8Json() => JsonText.Of(WriteTo);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("query", Query);

        if (OperationName is not null)
        {
            writer.WriteString("operationName", OperationName);
        }

        if (Variables.Count > 0)
        {
            writer.WritePropertyName("variables");
            Assignments.Write(writer, Variables);
        }

        writer.WriteEndObject();
    }
}
