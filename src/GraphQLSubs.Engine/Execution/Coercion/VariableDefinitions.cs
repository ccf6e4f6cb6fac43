using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>A variable of an operation.</summary>
/// <param name="Name">The name without the dollar sign.</param>
/// <param name="Type">The type; null where the schema has no such input type, which validation forbids.</param>
/// <param name="Node">The definition.</param>
internal sealed record VariableDefinition(string Name, IType? Type, VariableDefinitionNode Node);

/// <summary>The variables of an operation, in source order.</summary>
internal sealed class VariableDefinitions
{
    private readonly VariableDefinition[] _definitions;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public VariableDefinitions(Schema schema, IReadOnlyList<VariableDefinitionNode> nodes)
    {
        _definitions = new VariableDefinition[nodes.Count];

        for (var i = 0; i < _definitions.Length; i++)
        {
            var name = nodes[i].Variable.Name.Value;
            _definitions[i] = new VariableDefinition(name, TypeReference.FindInputType(schema, nodes[i].Type), nodes[i]);
            _indexes[name] = i;
        }
    }

    private VariableDefinitions() => _definitions = [];

    public static VariableDefinitions None { get; } = new();

    public int Count => _definitions.Length;

    public VariableDefinition this[int index] => _definitions[index];

    public bool TryGetIndex(string name, out int index) => _indexes.TryGetValue(name, out index);
}
