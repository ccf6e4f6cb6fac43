using System.Text.Json.Nodes;

namespace GraphQLSubs.Differential.Generation;

/// <summary>Data that resolvers return: some positions are null or an error, also where the type forbids it.</summary>
internal sealed class RootGenerator(GeneratedSchema schema, Random random)
{
    private const int MaxDepth = 3;

    public JsonObject Next() => Object(schema.Query, 0);

    private JsonObject Object(GeneratedComposite type, int depth)
    {
        var fields = new JsonObject { ["__typename"] = type.Name };

        foreach (var field in type.Fields.Where(_ => random.Chance(0.95)))
        {
            fields[field.Name] = Value(field.Type, depth + 1);
        }

        return fields;
    }

    private JsonNode? Value(GeneratedType type, int depth)
    {
        if (random.Chance(0.03))
        {
            return new JsonObject { ["__error"] = $"no {type}" };
        }

        if (depth > MaxDepth || random.Chance(type.IsRequired ? 0.01 : 0.1))
        {
            return null;
        }

        if (type.Item is { } item)
        {
            return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(item, depth + 1))]);
        }

        if (schema.Composites.TryGetValue(type.Name, out var composite))
        {
            return composite.Possible.Count == 0 ? null : Object(schema.Composites[random.Pick(composite.Possible)], depth);
        }

        return schema.Enums.TryGetValue(type.Name, out var values) ? random.Pick(values) : Leaf(type.Name);
    }

    private JsonNode Leaf(string name) => name switch
    {
        "Int" => random.Next(-1000, 1000),
        "Float" => random.Next(-1000, 1000) / 8d,
        "Boolean" => random.Chance(0.5),
        _ => random.Pick(["text", "", "\"é\"\n"]),
    };
}
