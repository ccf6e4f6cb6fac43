using System.Text.Json;
using GraphQLSubs.Language;

namespace GraphQLSubs.Conformance.Kinds;

/// <summary>The source text of a case and the production that it is parsed by.</summary>
internal static class Source
{
    /// <summary>The reference has no limit on depth.</summary>
    public static ParserOptions Unlimited { get; } = ParserOptions.Trusted with { MaxDepth = 1_000 };

    public static object Parse(JsonElement input)
    {
        var source = input.GetProperty("source").GetString()!;
        var options = Unlimited;

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
