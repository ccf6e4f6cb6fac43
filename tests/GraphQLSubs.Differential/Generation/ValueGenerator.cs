using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphQLSubs.Differential.Generation;

/// <summary>Literals and variables of a type, right ones and, on request, wrong ones.</summary>
internal sealed class ValueGenerator(GeneratedSchema schema, Random random)
{
    private const int MaxDepth = 4;

    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1.0", "1.5", "1e50", "2147483647", "2147483648", "9007199254740993", "\"\"", "\"1\"", "\"V00\"", "[]", "[null]", "[[1]]", "{}",
    ];

    /// <summary>A literal that the type accepts.</summary>
    public string Literal(GeneratedType type, int depth = 0)
    {
        if (!type.IsRequired && (depth >= MaxDepth || random.Chance(0.1)))
        {
            return "null";
        }

        if (type.Item is { } item)
        {
            // One item stands for a list of it, unless it is null or a list itself.
            return random.Chance(0.1) && item.Item is null
                ? Literal(item with { IsRequired = true }, depth + 1)
                : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Literal(item, depth + 1)))}]";
        }

        if (schema.Enums.TryGetValue(type.Name, out var values))
        {
            return random.Pick(values);
        }

        return schema.InputObjects.TryGetValue(type.Name, out var input)
            ? $"{{ {string.Join(", ", Provided(input, depth).Select(field => $"{field.Name}: {Literal(field.Type, depth + 1)}"))} }}"
            : Scalar(type.Name);
    }

    /// <summary>A variable's value; with a probability it or a part of it is anything at all.</summary>
    public JsonNode? Json(GeneratedType type, double wrong, int depth = 0)
    {
        if (random.Chance(wrong))
        {
            return JsonNode.Parse(random.Pick(Odd));
        }

        if (!type.IsRequired && (depth >= MaxDepth || random.Chance(0.1)))
        {
            return null;
        }

        if (type.Item is { } item)
        {
            return new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Json(item, wrong, depth + 1))]);
        }

        if (schema.Enums.TryGetValue(type.Name, out var values))
        {
            return random.Pick(values);
        }

        if (!schema.InputObjects.TryGetValue(type.Name, out var input))
        {
            return JsonNode.Parse(Scalar(type.Name));
        }

        var fields = new JsonObject();

        foreach (var field in Provided(input, depth).Where(_ => !random.Chance(wrong)))
        {
            fields[field.Name] = Json(field.Type, wrong, depth + 1);
        }

        if (random.Chance(wrong))
        {
            fields["i9"] = 1;
        }

        return fields;
    }

    /// <summary>Of a choice exactly one, never null; below the first level none that leads back.</summary>
    private IEnumerable<GeneratedInput> Provided(GeneratedInputObject input, int depth) => input.IsOneOf
        ? input.Fields.Where(field => depth == 0 || field.Type.Name != input.Name).OrderBy(_ => random.Next()).Take(1)
            .Select(static field => field with { Type = field.Type with { IsRequired = true } })
        : input.Fields.Where(field => (field.Type.IsRequired && field.Default is null) || (depth < MaxDepth && random.Chance(0.6)));

    private string Scalar(string name) => name switch
    {
        "Int" => random.Next(-100, 1000).ToString(CultureInfo.InvariantCulture),
        "Float" => random.Pick(["1.5", "-0.25", "3", "1e3", "0"]),
        "Boolean" => random.Chance(0.5) ? "true" : "false",
        "ID" => random.Pick(["\"a\"", "7", "\"\""]),
        _ => random.Pick(["\"text\"", "\"\"", "\"‹é\\n\\\"\""]),
    };
}
