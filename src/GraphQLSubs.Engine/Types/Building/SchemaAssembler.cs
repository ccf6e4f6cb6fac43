using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// Makes types of their definitions: first all of them empty, then their members, which may refer to any of them. What the
/// documents' rules have let pass is assembled as it stands; whether it is a valid schema is checked afterwards.
/// </summary>
internal sealed partial class SchemaAssembler(SchemaDocument document, IReadOnlyDictionary<string, ScalarType> scalars)
{
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<IType, ListType> _lists = [];
    private readonly Dictionary<IType, NonNullType> _nonNulls = [];

    public Schema Assemble()
    {
        DeclareTypes(document);
        DeclareTypes(IntrospectionSchema.Types);
        DefineTypes(document);
        DefineTypes(IntrospectionSchema.Types);
        _types.Remove(IntrospectionSchema.MetaFieldsType, out var metaFields);

        return new Schema((ObjectType)metaFields!)
        {
            Description = document.SchemaDefinition?.Description?.Value,
            QueryType = RootType(OperationType.Query),
            MutationType = RootType(OperationType.Mutation),
            SubscriptionType = RootType(OperationType.Subscription),
            Directives = DefineDirectives(document, IntrospectionSchema.Directives),
            Types = _types,
            AppliedDirectives =
            [
                .. document.SchemaDefinition?.Directives ?? [],
                .. document.SchemaExtensions.SelectMany(static extension => extension.Directives),
            ],
        };
    }

    private void DeclareTypes(SchemaDocument source)
    {
        foreach (var (name, nodes) in source.Types)
        {
            if (nodes.Definition is { } definition && !IsReplaced(name, source))
            {
                _types.Add(name, Declare(definition));
            }
        }
    }

    /// <summary>The types of introspection are what they are, whatever a document says.</summary>
    private static bool IsReplaced(string name, SchemaDocument source) =>
        source != IntrospectionSchema.Types && IntrospectionSchema.Types.Types.ContainsKey(name);

    private NamedType Declare(ITypeDefinitionNode definition)
    {
        var name = definition.Name.Value;

        return definition switch
        {
            // The specification's scalars are what they are too, also where a document defines an object of their name.
            not ScalarTypeDefinitionNode when IntrospectionSchema.IsSpecifiedScalar(name) && BuiltInScalars.TryGet(name, out var specified) => specified,
            ObjectTypeDefinitionNode => new ObjectType(name),
            InterfaceTypeDefinitionNode => new InterfaceType(name),
            UnionTypeDefinitionNode => new UnionType(name),
            EnumTypeDefinitionNode => new EnumType(name),
            InputObjectTypeDefinitionNode => new InputObjectType(name),
            _ when scalars.TryGetValue(name, out var scalar) => scalar,
            _ when BuiltInScalars.TryGet(name, out var scalar) => scalar,
            _ => new PassThroughScalar(name),
        };
    }

    private void DefineTypes(SchemaDocument source)
    {
        foreach (var (name, nodes) in source.Types)
        {
            if (nodes.Definition is { } definition && !IsReplaced(name, source) && !IntrospectionSchema.IsSpecifiedScalar(name))
            {
                var type = _types[name];
                type.Description = definition.Description?.Value ?? type.Description;
                type.Directives = nodes.Directives;
                DefineMembers(type, nodes);
            }
        }
    }

    private ObjectType? RootType(OperationType operation) =>
        document.RootTypeName(operation) is { } name && _types.TryGetValue(name, out var type) ? type as ObjectType : null;

    private OrderedDictionary<string, DirectiveType> DefineDirectives(SchemaDocument source, SchemaDocument builtIn)
    {
        var directives = new OrderedDictionary<string, DirectiveType>(StringComparer.Ordinal);

        foreach (var (name, node) in source.Directives.Concat(builtIn.Directives))
        {
            directives.TryAdd(name, DefineDirective(node));
        }

        return directives;
    }

    private DirectiveType DefineDirective(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        DefineInputFields(node.Arguments),
        [.. node.Locations.Select(static location => location.Value)],
        node.Repeatable)
    {
        Description = node.Description?.Value,
        Syntax = node,
    };

    /// <summary>Equal references become one object, so that types are compared by reference.</summary>
    private IType Resolve(ITypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                var nullableType = Resolve(nonNull.Type);
                return _nonNulls.TryGetValue(nullableType, out var nonNullType)
                    ? nonNullType
                    : _nonNulls[nullableType] = new NonNullType(nullableType);
            case ListTypeNode list:
                var elementType = Resolve(list.Type);
                return _lists.TryGetValue(elementType, out var listType)
                    ? listType
                    : _lists[elementType] = new ListType(elementType);
            default:
                return ResolveName(((NamedTypeNode)node).Name);
        }
    }

    /// <summary>The specification's scalars join a schema when something refers to them.</summary>
    private NamedType ResolveName(NameNode name)
    {
        if (!_types.TryGetValue(name.Value, out var type))
        {
            type = IntrospectionSchema.IsSpecifiedScalar(name.Value) && BuiltInScalars.TryGet(name.Value, out var scalar)
                ? scalar
                : throw new SchemaException(
                    [ErrorBuilder.New().SetMessage($"Unknown type: \"{name.Value}\".").AddLocation(name.Location).Build()]);

            _types.Add(name.Value, type);
        }

        return type;
    }
}
