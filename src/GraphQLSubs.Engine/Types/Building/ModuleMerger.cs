using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// Makes one document of several modules. A module describes every type that its fields lead to, so two modules describe what they
/// share twice: the first definition stands, a later one of the same class becomes an extension by what it adds. Descriptions may
/// differ, since a compiler sees those of its own assembly only.
/// </summary>
internal sealed partial class ModuleMerger
{
    private const string Remedy = "rename one with [GraphQLName]";

    private readonly Dictionary<string, (SchemaModule Module, ITypeDefinitionNode Definition)> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Member), (SchemaModule Module, string Signature)> _members = [];
    private readonly HashSet<(string Type, string Field)> _extended = [];
    private readonly List<(Type Class, string ObjectType)> _objectTypes = [];
    private readonly List<IDefinitionNode> _merged = [];
    private readonly List<IError> _errors = [];
    private readonly RootTypes _rootTypes;
    private readonly HashSet<string> _classNames;

    private ModuleMerger(IReadOnlyList<SchemaModule> modules, RootTypes rootTypes)
    {
        _rootTypes = rootTypes;
        _classNames = [.. modules.SelectMany(module => module.Classes.Keys)];
    }

    /// <summary>Merges.</summary>
    public static MergedModules Merge(IReadOnlyList<SchemaModule> modules, RootTypes rootTypes)
    {
        if (modules is [var only])
        {
            // As in most programs; then a cold start need not compare anything.
            return new MergedModules(only.Document, [], []);
        }

        var merger = new ModuleMerger(modules, rootTypes);

        foreach (var module in modules)
        {
            foreach (var definition in module.Document.Definitions)
            {
                merger.Add(module, definition);
            }
        }

        merger.LinkAbstractTypes();
        var definitions = merger._merged.Select(merger.WithoutReplaced);
        return new MergedModules(new DocumentNode(new SourceLocation(1, 1), [.. definitions]), merger._errors, merger._objectTypes);
    }

    private void Add(SchemaModule module, IDefinitionNode node)
    {
        if (node is not ITypeDefinitionNode definition)
        {
            _merged.Add(node);
            NoteExtended(node);
        }
        else if (RootClassOf(module, definition) is { } root)
        {
            AddRootFields(module, (ObjectTypeDefinitionNode)definition, root);
        }
        else if (_first.TryAdd(definition.Name.Value, (module, definition)))
        {
            _merged.Add(definition);
            AddMembers(module, definition);
        }
        else if (_first[definition.Name.Value].Module == module)
        {
            // Its own mistake: the rules of documents refuse it.
            _merged.Add(definition);
        }
        else if (IsSameType(module, definition))
        {
            Extend(definition, AddMembers(module, definition));
        }
    }

    private bool IsSameType(SchemaModule module, ITypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        var (other, first) = _first[name];
        var (firstClass, secondClass) = (other.Classes.GetValueOrDefault(name), module.Classes.GetValueOrDefault(name));

        if (first.Kind == definition.Kind && firstClass == secondClass)
        {
            return true;
        }

        Conflict($"The type \"{name}\" is {Shown(first, firstClass)} in {other.Name} and {Shown(definition, secondClass)} in {module.Name}: {Remedy}.");
        return false;
    }

    /// <summary>Returns the names of the members that no module before has, or has only as the class's own where this one's is an extension's.</summary>
    private HashSet<string> AddMembers(SchemaModule module, ITypeDefinitionNode definition)
    {
        var type = definition.Name.Value;
        var added = new HashSet<string>(StringComparer.Ordinal);

        foreach (var (name, signature) in MemberSignatures.Of(definition))
        {
            if (_members.TryAdd((type, name), (module, signature)))
            {
                added.Add(name);
                continue;
            }

            var (other, known) = _members[(type, name)];
            var (isExtensions, wasExtensions) = (module.Contributed.Contains((type, name)), other.Contributed.Contains((type, name)));

            if (isExtensions != wasExtensions)
            {
                if (isExtensions && known != signature)
                {
                    _members[(type, name)] = (module, signature);
                    _extended.Add((type, name));
                    added.Add(name);
                }
            }
            else if (other != module && IsContradiction(module, definition, known, signature))
            {
                var place = name.Length > 0 ? $"field \"{type}.{name}\"" : $"type \"{type}\"";
                Conflict($"The {place} is \"{known}\" in {other.Name} and \"{signature}\" in {module.Name}: {Remedy}.");
            }
        }

        return added;
    }

    /// <summary>A class has one member of a name; of a root type, which is no class, each module brings its own.</summary>
    private static bool IsContradiction(SchemaModule module, ITypeDefinitionNode definition, string known, string signature) =>
        known != signature || (definition is ObjectTypeDefinitionNode && !module.Classes.ContainsKey(definition.Name.Value));

    private void Extend(ITypeDefinitionNode definition, HashSet<string> added)
    {
        ITypeExtensionNode? extension = definition switch
        {
            ObjectTypeDefinitionNode type => new ObjectTypeExtensionNode(
                type.Location, type.Name, Added(type.Interfaces, added), [], [.. type.Fields.Where(field => added.Contains(field.Name.Value))]),
            InterfaceTypeDefinitionNode type => new InterfaceTypeExtensionNode(
                type.Location, type.Name, Added(type.Interfaces, added), [], [.. type.Fields.Where(field => added.Contains(field.Name.Value))]),
            UnionTypeDefinitionNode type => new UnionTypeExtensionNode(type.Location, type.Name, [], Added(type.Types, added)),
            _ => null,
        };

        if (extension is not null && added.Count > 0)
        {
            _merged.Add(extension);
        }
    }

    private static ImmutableArray<NamedTypeNode> Added(ImmutableArray<NamedTypeNode> types, HashSet<string> added) =>
        [.. types.Where(type => added.Contains(MemberSignatures.KeyOf(type)))];

    private static string Shown(ITypeDefinitionNode definition, Type? runtimeType) =>
        runtimeType is null ? $"a {definition.Kind}" : $"the {definition.Kind} of {runtimeType}";

    private void Conflict(string message) => _errors.Add(ErrorBuilder.New().SetMessage(message).Build());
}
