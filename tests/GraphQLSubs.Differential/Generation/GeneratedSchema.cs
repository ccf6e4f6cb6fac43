using System.Text;

namespace GraphQLSubs.Differential.Generation;

/// <summary>A valid schema: interfaces, objects that implement them, unions, enums and input objects over few names.</summary>
internal sealed class GeneratedSchema
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID"];

    private readonly Random _random;
    private readonly List<string> _leafs = [.. Scalars];

    public GeneratedSchema(Random random)
    {
        _random = random;
        var sdl = new StringBuilder();

        AddEnums(sdl);
        AddInputObjects(sdl);
        AddComposites();

        foreach (var composite in Composites.Values)
        {
            sdl.Append(composite.Sdl).Append('\n');
        }

        Sdl = sdl.ToString();
    }

    public string Sdl { get; }

    public Dictionary<string, string[]> Enums { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, GeneratedInputObject> InputObjects { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, GeneratedComposite> Composites { get; } = new(StringComparer.Ordinal);

    private void AddEnums(StringBuilder sdl)
    {
        for (var i = 0; i < _random.Next(1, 4); i++)
        {
            Enums[$"Enum{i}"] = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(value => $"V{i}{value}")];
            sdl.Append($"enum Enum{i} {{ {string.Join(' ', Enums[$"Enum{i}"])} }}\n");
        }

        _leafs.AddRange(Enums.Keys);
    }

    private void AddInputObjects(StringBuilder sdl)
    {
        for (var i = 0; i < _random.Next(1, 5); i++)
        {
            var name = $"Input{i}";
            var isOneOf = _random.Chance(0.3);
            var fields = Enumerable.Range(0, _random.Next(1, 5)).Select(field => NewInput($"i{field}", isOneOf)).ToList();

            // A way back to itself, which stays optional.
            if (_random.Chance(0.3))
            {
                fields.Add(new("again", new(name), null));
            }

            InputObjects[name] = new(name, fields, isOneOf);
            sdl.Append($"input {name}{(isOneOf ? " @oneOf" : "")} {{ {string.Join(", ", fields)} }}\n");
        }
    }

    private GeneratedInput NewInput(string name, bool isOneOf = false)
    {
        var type = NewType(_random.Pick([.. _leafs, .. InputObjects.Keys]));

        if (isOneOf)
        {
            return new(name, type with { IsRequired = false }, null);
        }

        return new(name, type, _random.Chance(0.3) ? new ValueGenerator(this, _random).Literal(type) : null);
    }

    private GeneratedType NewType(string name)
    {
        var type = new GeneratedType(name, IsRequired: _random.Chance(0.3));

        for (var depth = 0; depth < 2 && _random.Chance(0.25); depth++)
        {
            type = new(string.Empty, type, _random.Chance(0.3));
        }

        return type;
    }

    private void AddComposites()
    {
        var objects = Enumerable.Range(0, _random.Next(2, 5)).Select(static i => $"Object{i}").ToArray();
        var interfaces = Enumerable.Range(0, _random.Next(1, 4)).ToDictionary(static i => $"Interface{i}", _ => new List<string>());
        var implemented = objects.ToDictionary(static name => name, name => interfaces.Keys.Where(_ => _random.Chance(0.5)).ToArray());
        var union = objects.Where(_ => _random.Chance(0.6)).DefaultIfEmpty(objects[0]).ToArray();
        string[] outputs = [.. _leafs, .. objects, .. interfaces.Keys, "Union"];

        foreach (var name in interfaces.Keys)
        {
            var possible = objects.Where(candidate => implemented[candidate].Contains(name)).ToArray();

            // The fields of interfaces have their interface's name, so that an object may implement any set of them.
            Add("interface", name, [], NewFields(name.Replace("Interface", "f", StringComparison.Ordinal), outputs), possible);
        }

        foreach (var name in objects)
        {
            var inherited = implemented[name].SelectMany(parent => Composites[parent].Fields).Select(Narrow);
            Add("type", name, implemented[name], [.. inherited, .. NewFields("own", outputs)], [name]);
        }

        Composites["Union"] = new("Union", [], union, $"union Union = {string.Join(" | ", union)}");
        Add("type", "Query", [], [.. NewFields("q", outputs), .. outputs.Skip(_leafs.Count).Select(static (name, i) => new GeneratedField($"all{i}", new(name), []))], ["Query"]);
        Add("type", "Mutation", [], [.. NewFields("m", outputs), new("count", new("Int"), []), new("mustCount", new("ID", IsRequired: true), [])], ["Mutation"]);
        Add("type", "Subscription", [], NewFields("s", outputs), ["Subscription"]);
    }

    private void Add(string kind, string name, string[] interfaces, IReadOnlyList<GeneratedField> fields, string[] possible)
    {
        var implements = interfaces.Length == 0 ? "" : $" implements {string.Join(" & ", interfaces)}";
        Composites[name] = new(name, fields, possible, $"{kind} {name}{implements} {{\n  {string.Join("\n  ", fields)}\n}}");
    }

    private List<GeneratedField> NewFields(string prefix, string[] outputs) =>
    [
        .. Enumerable.Range(0, _random.Next(1, 5)).Select(i => new GeneratedField(
            $"{prefix}{(char)('a' + i)}",
            NewType(_random.Chance(0.5) ? _random.Pick(_leafs) : _random.Pick(outputs)),
            [.. Enumerable.Range(0, _random.Chance(0.4) ? _random.Next(1, 4) : 0).Select(argument => NewInput($"x{argument}"))])),
    ];

    /// <summary>An object may promise more than its interface.</summary>
    private GeneratedField Narrow(GeneratedField field) =>
        _random.Chance(0.2) ? field with { Type = field.Type with { IsRequired = true } } : field;
}
