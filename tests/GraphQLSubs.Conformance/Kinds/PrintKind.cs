using System.Text.Json;
using GraphQLSubs.Language;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary><c>{entry, source, options}</c> → <c>{printed}</c></summary>
internal sealed class PrintKind : ICaseKind
{
    public string Name => "print";

    public IReadOnlyList<string> OutputKeys => ["printed"];

    public ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        output.WriteString("printed", SyntaxPrinter.Print(Source.Parse(input)));
        return ValueTask.CompletedTask;
    }
}
