using System.Text.Json;
using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>
/// <c>{sdl, extends?}</c> → <c>{stage, errors}</c>: the first of syntax, sdl (the rules for documents) and schema (the type
/// system's rules) that finds an error, or ok. With <c>extends</c>, sdl is applied to the schema which that makes.
/// </summary>
internal sealed class SdlValidateKind : ICaseKind
{
    public string Name => "sdl-validate";

    public IReadOnlyList<string> OutputKeys => ["stage", "errors"];

    public ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var sdl = input.GetProperty("sdl").GetString()!;
        var extended = input.TryGetProperty("extends", out var extends) && extends.ValueKind == JsonValueKind.String
            ? Parser.ParseDocument(extends.GetString()!, Source.Unlimited)
            : null;

        var (stage, errors) = Validate(sdl, extended, input.GetProperty("rule").GetString()!);
        output.WriteString("stage", stage);
        ErrorWriter.Write("errors", errors, output);
        return ValueTask.CompletedTask;
    }

    private static (string Stage, IReadOnlyList<IError> Errors) Validate(string sdl, DocumentNode? extended, string rule)
    {
        DocumentNode document;

        try
        {
            document = Parser.ParseDocument(sdl, Source.Unlimited);
        }
        catch (SyntaxException exception)
        {
            return ("syntax", [exception.ToError()]);
        }

        var existing = extended is null ? null : Assemble(SchemaDocument.Merge([extended]));
        var sdlErrors = SchemaDocumentValidator.Validate(document, existing, context => RulesOf(rule, context));

        if (sdlErrors.Count > 0 || rule != "*")
        {
            return (sdlErrors.Count > 0 ? "sdl" : "ok", sdlErrors);
        }

        // An extension that extends by nothing leaves the schema as it is, unchecked.
        if (extended is not null && !document.Definitions.Any(static definition => definition is ITypeSystemNode))
        {
            return ("ok", []);
        }

        var merged = SchemaDocument.Merge(extended is null ? [document] : [extended, document]);
        var schemaErrors = SchemaValidator.Validate(Assemble(merged), merged);
        return (schemaErrors.Count > 0 ? "schema" : "ok", schemaErrors);
    }

    private static Schema Assemble(SchemaDocument document) =>
        new SchemaAssembler(document, new Dictionary<string, ScalarType>()).Assemble();

    private static ValidationRule[] RulesOf(string name, ValidationContext context) =>
        [.. SchemaDocumentValidator.CreateRules(context).Where(rule => name == "*" || rule.GetType().Name == name)];
}
