using System.Text.Json;
using GraphQLSubs.Types;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary><c>{rule, sdl, extends?}</c> → <c>{stage, errors}</c></summary>
internal sealed class SdlValidateKind : ICaseKind
{
    public string Name => "sdl-validate";

    public IReadOnlyList<string> OutputKeys => ["stage", "errors"];

    public ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        try
        {
            new SchemaBuilder().AddDocument(input.GetProperty("sdl").GetString()!).Build();
            output.WriteString("stage", "ok");
        }
        catch (SchemaException exception)
        {
            output.WriteString("stage", "schema");
            ErrorWriter.Write("errors", exception.Errors, output);
        }

        return ValueTask.CompletedTask;
    }
}
