using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>What only all modules together show: roots, replaced fields, and who implements what.</summary>
internal sealed partial class ModuleMerger
{
    /// <summary>The root that is a class, where a module's <c>Query</c> is none: there the module means that class's type.</summary>
    private string? RootClassOf(SchemaModule module, ITypeDefinitionNode definition) =>
        definition is ObjectTypeDefinitionNode { Name.Value: var name } && !module.Classes.ContainsKey(name)
            && _rootTypes.Resolve(name) is var root && _classNames.Contains(root)
            ? root
            : null;

    private void AddRootFields(SchemaModule module, ObjectTypeDefinitionNode type, string root)
    {
        foreach (var (name, signature) in MemberSignatures.Of(type))
        {
            if (!_members.TryAdd((root, name), (module, signature)))
            {
                var (other, known) = _members[(root, name)];
                Conflict($"The field \"{root}.{name}\" is \"{known}\" in {other.Name} and \"{signature}\" in {module.Name}: {Remedy}.");
            }
        }

        _merged.Add(new ObjectTypeExtensionNode(
            type.Location, new NameNode(type.Name.Location, root), type.Interfaces, type.Directives, type.Fields));
    }

    private void NoteExtended(IDefinitionNode node)
    {
        if (node is ObjectTypeExtensionNode extension)
        {
            foreach (var field in extension.Fields)
            {
                _extended.Add((extension.Name.Value, field.Name.Value));
            }
        }
    }

    /// <summary>A field that an extension brings takes the place of the type's own.</summary>
    private IDefinitionNode WithoutReplaced(IDefinitionNode node) =>
        node is ObjectTypeDefinitionNode type && type.Fields.Any(field => _extended.Contains((type.Name.Value, field.Name.Value)))
            ? new ObjectTypeDefinitionNode(
                type.Location, type.Description, type.Name, type.Interfaces, type.Directives,
                [.. type.Fields.Where(field => !_extended.Contains((type.Name.Value, field.Name.Value)))])
            : node;

    /// <summary>
    /// A module says which of its own types implement an interface or belong to a union. Where the class of one module is an
    /// instance of the interface's or union's class of another, it does so too.
    /// </summary>
    private void LinkAbstractTypes()
    {
        var types = _first.Values
            .Select(first => (first.Definition, Class: first.Module.Classes.GetValueOrDefault(first.Definition.Name.Value)))
            .Where(type => type.Class is not null)
            .ToList();

        foreach (var (contract, contractClass) in types)
        {
            foreach (var (type, implementer) in types)
            {
                var isMember = type is ObjectTypeDefinitionNode
                    ? contract is InterfaceTypeDefinitionNode or UnionTypeDefinitionNode
                    : type is InterfaceTypeDefinitionNode && contract is InterfaceTypeDefinitionNode;

                if (isMember && contractClass != implementer && contractClass!.IsAssignableFrom(implementer))
                {
                    Link(contract, type, implementer!);
                }
            }
        }
    }

    private void Link(ITypeDefinitionNode contract, ITypeDefinitionNode type, Type implementer)
    {
        var (owner, member) = contract is UnionTypeDefinitionNode ? (contract, type) : (type, contract);
        var name = new NamedTypeNode(member.Location, member.Name);

        if (_members.ContainsKey((owner.Name.Value, MemberSignatures.KeyOf(name))))
        {
            return;
        }

        _merged.Add(owner switch
        {
            UnionTypeDefinitionNode => new UnionTypeExtensionNode(owner.Location, owner.Name, [], [name]),
            InterfaceTypeDefinitionNode => new InterfaceTypeExtensionNode(owner.Location, owner.Name, [name], [], []),
            _ => new ObjectTypeExtensionNode(owner.Location, owner.Name, [name], [], []),
        });

        if (type is ObjectTypeDefinitionNode)
        {
            _objectTypes.Add((implementer, type.Name.Value));
        }
    }
}
