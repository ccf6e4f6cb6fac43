using System.Collections.Immutable;

namespace GraphQLSubs.Types;

/// <summary>An object type, interface or union: a type with a selection set.</summary>
public abstract class CompositeType(string name) : NamedType(name);

/// <summary>An object type or interface: a type with fields.</summary>
public abstract class ComplexType(string name) : CompositeType(name)
{
    /// <summary>The fields in declaration order, by name.</summary>
    public OrderedDictionary<string, OutputField> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The interfaces it implements, in declaration order.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];
}

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Objects">An object type</see>.</summary>
public sealed class ObjectType(string name) : ComplexType(name)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;
}

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Interfaces">An interface</see>.</summary>
public sealed class InterfaceType(string name) : ComplexType(name)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Unions">A union</see>.</summary>
public sealed class UnionType(string name) : CompositeType(name)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The members in declaration order.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];
}
