using System.Text;
using System.Text.Json.Nodes;

namespace GraphQLSubs.Differential.Generation;

/// <summary>An operation that its schema accepts, nearly always, with fragments, directives and variables.</summary>
internal sealed class DocumentGenerator(GeneratedSchema schema, Random random)
{
    private readonly ValueGenerator _values = new(schema, random);
    private readonly List<(string Name, GeneratedType Type)> _variables = [];
    private readonly List<string> _fragments = [];
    private int _aliases;

    /// <summary>The document, and values for its variables, some of them wrong.</summary>
    /// <param name="wrongVariables">How probable a wrong value is.</param>
    /// <param name="rootType">Query, Mutation or Subscription; of the latter one field is selected.</param>
    public (string Document, JsonObject Variables) Next(double wrongVariables, string rootType = "Query")
    {
        _variables.Clear();
        _fragments.Clear();
        _aliases = 0;

        var root = schema.Composites[rootType];
        var selections = rootType == "Subscription" ? $"{{ {Field(random.Pick(root.Fields), 0, isConditional: false)} }}" : Selections(root, 0);
        var definitions = string.Join(", ", _variables.Select(variable => $"${variable.Name}: {variable.Type}{Default(variable.Type)}"));
        var variables = new JsonObject();

        foreach (var (name, type) in _variables.Where(variable => variable.Type.IsRequired || random.Chance(0.8)))
        {
            if (!random.Chance(wrongVariables))
            {
                variables[name] = _values.Json(type, wrongVariables);
            }
        }

        var keyword = rootType.ToLowerInvariant();
        var operation = definitions.Length > 0 ? $"{keyword} Q({definitions}) {selections}"
            : rootType == "Query" ? selections
            : $"{keyword} {selections}";
        return (string.Join("\n\n", _fragments.Prepend(operation)), variables);
    }

    private string Default(GeneratedType type) => random.Chance(0.2) ? $" = {_values.Literal(type)}" : "";

    private string Selections(GeneratedComposite parent, int depth)
    {
        var text = new StringBuilder("{");

        for (var i = 0; i < random.Next(1, depth == 0 ? 6 : 4); i++)
        {
            text.Append('\n').Append(' ', 2 * depth + 2).Append(Selection(parent, depth));
        }

        return text.Append('\n').Append(' ', 2 * depth).Append('}').ToString();
    }

    private string Selection(GeneratedComposite parent, int depth)
    {
        if (random.Chance(0.15) && depth < 4)
        {
            return $"...{Condition(parent, out var target)}{Directives()} {Selections(target, depth + 1)}";
        }

        if (random.Chance(0.1) && depth < 4)
        {
            return $"...{Fragment(parent, depth)}{Directives()}";
        }

        var fields = parent.Fields.Where(field => depth < 4 || !schema.Composites.ContainsKey(LeafOf(field.Type))).ToList();
        return fields.Count == 0 || random.Chance(0.1) ? $"{Alias()}__typename" : Field(random.Pick(fields), depth);
    }

    private string Field(GeneratedField field, int depth, bool isConditional = true)
    {
        var arguments = field.Arguments
            .Where(argument => (argument.Type.IsRequired && argument.Default is null) || random.Chance(0.6))
            .Select(argument => $"{argument.Name}: {Argument(argument.Type)}")
            .ToList();
        var head = $"{Alias()}{field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}{(isConditional ? Directives() : "")}";

        return schema.Composites.TryGetValue(LeafOf(field.Type), out var composite) ? $"{head} {Selections(composite, depth + 1)}" : head;
    }

    /// <summary>Nearly always an alias of its own: the same name twice has to merge.</summary>
    private string Alias() => random.Chance(0.9) ? $"a{_aliases++}: " : "";

    private string Argument(GeneratedType type) => random.Chance(0.35) ? Variable(type) : _values.Literal(type);

    private string Variable(GeneratedType type)
    {
        var name = $"v{_variables.Count}";
        _variables.Add((name, type with { IsRequired = type.IsRequired || random.Chance(0.2) }));
        return $"${name}";
    }

    private string Directives() => random.Chance(0.1)
        ? $" @{(random.Chance(0.5) ? "skip" : "include")}(if: {Argument(new("Boolean", IsRequired: true))})"
        : "";

    private string Condition(GeneratedComposite parent, out GeneratedComposite target)
    {
        target = random.Chance(0.3) || parent.Possible.Count == 0 ? parent : schema.Composites[random.Pick(parent.Possible)];
        return ReferenceEquals(target, parent) && random.Chance(0.3) ? "" : $" on {target.Name}";
    }

    private string Fragment(GeneratedComposite parent, int depth)
    {
        var name = $"F{_fragments.Count}";
        var place = _fragments.Count;
        _fragments.Add(string.Empty);
        _fragments[place] = $"fragment {name} on {parent.Name} {Selections(parent, depth + 1)}";
        return name;
    }

    private static string LeafOf(GeneratedType type) => type.Item is { } item ? LeafOf(item) : type.Name;
}
