using System.Text.Json;
using GraphQLSubs.Language;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>The source text of a case and the production that it is parsed by.</summary>
internal static class Source
{
    public static object Parse(JsonElement input)
    {
        var source = input.GetProperty("source").GetString()!;

        // The reference has no limit on depth.
        var options = ParserOptions.Default with { MaxDepth = 1_000 };

        if (input.TryGetProperty("options", out var given))
        {
            options = options with
            {
                MaxTokens = given.TryGetProperty("maxTokens", out var maxTokens) ? maxTokens.GetInt32() : options.MaxTokens,
                AllowEmptySelectionSets = given.TryGetProperty("allowEmptySelectionSets", out var allow) && allow.GetBoolean(),
            };
        }

        return input.GetProperty("entry").GetString() switch
        {
            "document" => Parser.ParseDocument(source, options),
            "value" => Parser.ParseValue(source, options),
            "constValue" => Parser.ParseConstValue(source, options),
            "type" => Parser.ParseType(source, options),
            "schemaCoordinate" => Parser.ParseSchemaCoordinate(source),
            var entry => throw new NotSupportedException($"Unknown entry: {entry}"),
        };
    }
}
