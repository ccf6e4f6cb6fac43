using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs.Types;

/// <summary>Which types are which: <see href="https://spec.graphql.org/September2025/#GetPossibleTypes()">GetPossibleTypes</see>.</summary>
public sealed partial class Schema
{
    // Made when first asked for: a type system that is still being checked has no reliable answer.
    private readonly Lazy<FrozenDictionary<CompositeType, SubTypes>> _subTypes;

    internal Schema(ObjectType metaFields)
    {
        MetaFields = metaFields;
        _subTypes = new(FindSubTypes);
    }

    /// <summary>The object types that CLR classes were bound to, by class.</summary>
    internal FrozenDictionary<Type, string> ObjectTypeNames { get; set; } = FrozenDictionary<Type, string>.Empty;

    /// <summary>The object types that a value of a type may have: the type itself, an interface's implementations, a union's members.</summary>
    public ImmutableArray<ObjectType> GetPossibleTypes(CompositeType type) => type switch
    {
        ObjectType objectType => [objectType],
        UnionType union => union.Types,
        _ => _subTypes.Value.TryGetValue(type, out var types) ? types.Objects : [],
    };

    /// <summary>Whether every value of a type is also one of an interface or union.</summary>
    public bool IsSubType(CompositeType abstractType, CompositeType maybeSubType) =>
        _subTypes.Value.TryGetValue(abstractType, out var types) && types.All.Contains(maybeSubType);

    /// <summary>Finds the object type that a CLR class, or the nearest of its base classes, was bound to.</summary>
    internal bool TryGetObjectTypeName(Type clrType, [NotNullWhen(true)] out string? name)
    {
        for (var type = clrType; type is not null; type = type.BaseType)
        {
            if (ObjectTypeNames.TryGetValue(type, out name))
            {
                return true;
            }
        }

        name = null;
        return false;
    }

    private FrozenDictionary<CompositeType, SubTypes> FindSubTypes()
    {
        var all = Types.Values.OfType<UnionType>().ToDictionary(
            static union => (CompositeType)union, static union => union.Types.ToList<CompositeType>());

        foreach (var type in Types.Values.OfType<ComplexType>())
        {
            foreach (var interfaceType in type.Interfaces)
            {
                if (!all.TryGetValue(interfaceType, out var types))
                {
                    all.Add(interfaceType, types = []);
                }

                types.Add(type);
            }
        }

        return all.ToFrozenDictionary(
            static pair => pair.Key,
            static pair => new SubTypes(pair.Value.ToFrozenSet(), [.. pair.Value.OfType<ObjectType>()]));
    }

    private readonly record struct SubTypes(FrozenSet<CompositeType> All, ImmutableArray<ObjectType> Objects);
}
