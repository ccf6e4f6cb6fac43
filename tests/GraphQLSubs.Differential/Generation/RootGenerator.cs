using System.Text.Json.Nodes;

namespace GraphQLSubs.Differential.Generation;

/// <summary>Data that resolvers return: some positions are null or an error, also where the type forbids it.</summary>
internal sealed class RootGenerator(GeneratedSchema schema, Random random)
{
    private const int MaxDepth = 3;
    private const int MaxEvents = 4;

    /// <summary>Data of a query.</summary>
    public JsonObject Next() => Object(schema.Composites["Query"], 0);

    /// <summary>Data of a mutation, some of whose fields come later and count in which order they came.</summary>
    public JsonObject NextOfMutation()
    {
        var root = Object(schema.Composites["Mutation"], 0);

        foreach (var field in root.Select(static field => field.Key).Where(static name => name is "count" or "mustCount").ToList())
        {
            var counter = new JsonObject { ["delay"] = random.Chance(0.2) ? 1 : 0 };

            if (random.Chance(0.1))
            {
                counter["error"] = $"no {field}";
            }

            root[field] = new JsonObject { ["__counter"] = counter };
        }

        return root;
    }

    /// <summary>Streams of events, some of which fail; now and then a field has none.</summary>
    public JsonObject NextOfSubscription()
    {
        var type = schema.Composites["Subscription"];
        var root = new JsonObject();

        foreach (var field in type.Fields)
        {
            var events = Enumerable.Range(0, random.Next(MaxEvents)).Select(_ => (JsonNode)Object(type, 0)).ToList();

            if (random.Chance(0.1))
            {
                events.Add(new JsonObject { ["__throw"] = $"no more of {field.Name}" });
            }

            root[field.Name] = random.Chance(0.05) ? new JsonObject { ["__error"] = $"no {field.Name}" } : new JsonObject { ["__stream"] = new JsonArray([.. events]) };
        }

        return root;
    }

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
