using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// Which types are the roots of operations. A module knows the root types of others only as <c>Query</c>, <c>Mutation</c> and
/// <c>Subscription</c>; where a class was added as the root, those names mean its type.
/// </summary>
internal sealed class RootTypes
{
    private readonly Dictionary<OperationType, string> _given = [];

    /// <summary>Gives a root; false: there is one, by the name that is returned.</summary>
    public bool TryAdd(OperationType operation, string name, out string known)
    {
        var added = _given.TryAdd(operation, name);
        known = _given[operation];
        return added;
    }

    /// <summary>The type that a module means which has no class of that name.</summary>
    public string Resolve(string name)
    {
        foreach (var (operation, given) in _given)
        {
            if (operation.RootTypeName == name)
            {
                return given;
            }
        }

        return name;
    }

    /// <summary>The schema definition that names the roots, of the types that are there; null: their own names do.</summary>
    public DocumentNode? Define(SchemaDocument document)
    {
        if (_given.All(pair => pair.Key.RootTypeName == pair.Value))
        {
            return null;
        }

        var at = new SourceLocation(1, 1);
        var roots = Enum.GetValues<OperationType>()
            .Select(operation => (Operation: operation, Name: _given.GetValueOrDefault(operation, operation.RootTypeName)))
            .Where(root => document.Types.TryGetValue(root.Name, out var nodes) && nodes.Definition is not null)
            .Select(root => new OperationTypeDefinitionNode(at, root.Operation, new NamedTypeNode(at, new NameNode(at, root.Name))));

        return new DocumentNode(at, [new SchemaDefinitionNode(at, null, [], [.. roots])]);
    }
}
