using System.Text.Json;
using GraphQLSubs.Language;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary><c>{entry, source, options}</c> → <c>{ok, ast, error: {message, line, column}}</c></summary>
internal sealed class ParseKind : ICaseKind
{
    public string Name => "parse";

    public IReadOnlyList<string> OutputKeys => ["ok", "ast", "error"];

    public ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        try
        {
            var node = Source.Parse(input);
            output.WriteBoolean("ok", true);
            output.WritePropertyName("ast");
            AstWriter.Write(node, output);
        }
        catch (SyntaxException exception)
        {
            output.WriteBoolean("ok", false);
            output.WriteStartObject("error");
            output.WriteString("message", exception.Message);
            output.WriteNumber("line", exception.Location.Line);
            output.WriteNumber("column", exception.Location.Column);
            output.WriteEndObject();
        }

        return ValueTask.CompletedTask;
    }
}
