using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>All definitions of a schema by name, each with the extensions that belong to it, in source order.</summary>
internal sealed class SchemaDocument
{
    public SchemaDocument(DocumentNode document)
    {
        Document = document;

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case ITypeDefinitionNode type:
                    TypeOf(type.Name.Value).Definition ??= type;
                    break;
                case ITypeExtensionNode extension:
                    TypeOf(extension.Name.Value).Extensions.Add(extension);
                    break;
                case DirectiveDefinitionNode directive:
                    Directives.TryAdd(directive.Name.Value, directive);
                    break;
                case SchemaDefinitionNode schema:
                    SchemaDefinition ??= schema;
                    break;
                case SchemaExtensionNode extension:
                    SchemaExtensions.Add(extension);
                    break;
            }
        }
    }

    public DocumentNode Document { get; }

    public SchemaDefinitionNode? SchemaDefinition { get; }

    public List<SchemaExtensionNode> SchemaExtensions { get; } = [];

    public OrderedDictionary<string, TypeNodes> Types { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, DirectiveDefinitionNode> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>The root types as written, the definition's before the extensions'.</summary>
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes =>
        (SchemaDefinition?.OperationTypes ?? []).Concat(SchemaExtensions.SelectMany(static extension => extension.OperationTypes));

    /// <summary>The schema definition names the root types; where there is none, their own names do.</summary>
    public string? RootTypeName(OperationType operation)
    {
        var defaultName = operation.RootTypeName;

        return SchemaDefinition is null && Types.TryGetValue(defaultName, out var nodes) && nodes.Definition is not null
            ? defaultName
            : OperationTypes.LastOrDefault(node => node.Operation == operation)?.Type.Name.Value;
    }

    public static SchemaDocument Merge(IEnumerable<DocumentNode> documents) =>
        new(new DocumentNode(new SourceLocation(1, 1), [.. documents.SelectMany(static document => document.Definitions)]));

    private TypeNodes TypeOf(string name)
    {
        if (!Types.TryGetValue(name, out var nodes))
        {
            Types.Add(name, nodes = new TypeNodes());
        }

        return nodes;
    }

    /// <summary>One type: its definition, missing only in invalid documents, and its extensions.</summary>
    internal sealed class TypeNodes
    {
        public ITypeDefinitionNode? Definition { get; set; }

        public List<ITypeExtensionNode> Extensions { get; } = [];

        public IEnumerable<ITypeSystemNode> All => Definition is null ? Extensions : Extensions.Prepend<ITypeSystemNode>(Definition);

        public ImmutableArray<DirectiveNode> Directives => [.. All.SelectMany(static node => node.Directives)];

        public IEnumerable<FieldDefinitionNode> Fields => All.SelectMany(static node => node switch
        {
            ObjectTypeDefinitionNode type => type.Fields,
            ObjectTypeExtensionNode type => type.Fields,
            InterfaceTypeDefinitionNode type => type.Fields,
            InterfaceTypeExtensionNode type => type.Fields,
            _ => ImmutableArray<FieldDefinitionNode>.Empty,
        });

        public IEnumerable<NamedTypeNode> Interfaces => All.SelectMany(static node => node switch
        {
            ObjectTypeDefinitionNode type => type.Interfaces,
            ObjectTypeExtensionNode type => type.Interfaces,
            InterfaceTypeDefinitionNode type => type.Interfaces,
            InterfaceTypeExtensionNode type => type.Interfaces,
            _ => ImmutableArray<NamedTypeNode>.Empty,
        });

        public IEnumerable<NamedTypeNode> UnionMembers => All.SelectMany(static node => node switch
        {
            UnionTypeDefinitionNode type => type.Types,
            UnionTypeExtensionNode type => type.Types,
            _ => ImmutableArray<NamedTypeNode>.Empty,
        });

        public IEnumerable<EnumValueDefinitionNode> EnumValues => All.SelectMany(static node => node switch
        {
            EnumTypeDefinitionNode type => type.Values,
            EnumTypeExtensionNode type => type.Values,
            _ => ImmutableArray<EnumValueDefinitionNode>.Empty,
        });

        public IEnumerable<InputValueDefinitionNode> InputFields => All.SelectMany(static node => node switch
        {
            InputObjectTypeDefinitionNode type => type.Fields,
            InputObjectTypeExtensionNode type => type.Fields,
            _ => ImmutableArray<InputValueDefinitionNode>.Empty,
        });
    }
}
