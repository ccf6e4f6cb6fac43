using System.Text.Json;
using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation;
using GraphQLSubs.Validation.Rules;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary><c>{rule, sdl, document, options: {hideSuggestions, maxErrors}}</c> → <c>{errors}</c></summary>
internal sealed class ValidateKind : ICaseKind
{
    private const string NoIntrospection = "NoSchemaIntrospectionCustomRule";

    private readonly Dictionary<string, Schema> _schemas = new(StringComparer.Ordinal);

    public string Name => "validate";

    public IReadOnlyList<string> OutputKeys => ["errors"];

    public ValueTask RunAsync(JsonElement input, CaseFile file, Utf8JsonWriter output)
    {
        var rule = input.GetProperty("rule").GetString()!;
        var document = Parser.ParseDocument(input.GetProperty("document").GetString()!, Source.Unlimited);
        var options = OptionsOf(input) with { AllowIntrospection = rule != NoIntrospection };
        var errors = DocumentValidator.Validate(
            SchemaOf(input.GetProperty("sdl").GetString()!), document, options, context => RulesOf(rule, context));

        ErrorWriter.Write("errors", errors, output);
        return ValueTask.CompletedTask;
    }

    private Schema SchemaOf(string sdl)
    {
        if (!_schemas.TryGetValue(sdl, out var schema))
        {
            _schemas.Add(sdl, schema = new SchemaBuilder().AddDocument(sdl).Build());
        }

        return schema;
    }

    /// <summary>The reference has no limits but that on errors.</summary>
    private static ValidationOptions OptionsOf(JsonElement input)
    {
        var options = ValidationOptions.Default with { MaxAliases = int.MaxValue, MaxDepth = int.MaxValue };

        return input.TryGetProperty("options", out var given)
            ? options with
            {
                MaxErrors = given.TryGetProperty("maxErrors", out var maxErrors) ? maxErrors.GetInt32() : options.MaxErrors,
                HideSuggestions = given.TryGetProperty("hideSuggestions", out var hide) && hide.GetBoolean(),
            }
            : options;
    }

    /// <summary>A rule of the reference may be two here: one for fields and one for directives.</summary>
    private static ValidationRule[] RulesOf(string name, ValidationContext context)
    {
        if (name == "*")
        {
            return SpecifiedRules.Create(context);
        }

        string[] names = name == NoIntrospection
            ? [nameof(NoSchemaIntrospectionRule)]
            : [name, name.Replace("Rule", "OnDirectivesRule", StringComparison.Ordinal)];
        return [.. DocumentValidator.CreateRules(context).Where(rule => names.Contains(rule.GetType().Name))];
    }
}
