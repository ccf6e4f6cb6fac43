namespace GraphQLSubs.Types;

/// <summary>A type as a field, argument or input field refers to it: a named type, a list or a non-null type.</summary>
public interface IType
{
    /// <summary>Which kind of type this is.</summary>
    TypeKind Kind { get; }
}

/// <summary>The kinds of types: <see href="https://spec.graphql.org/September2025/#sec-Type-Kinds">__TypeKind</see>.</summary>
public enum TypeKind
{
    /// <summary>A leaf with its own coercion.</summary>
    Scalar,

    /// <summary>A set of fields.</summary>
    Object,

    /// <summary>Fields that several object types have in common.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>A leaf with a fixed set of names.</summary>
    Enum,

    /// <summary>A set of input fields.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListType(IType elementType) : IType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <summary>The type of the items.</summary>
    public IType ElementType { get; } = elementType;

    /// <inheritdoc />
    public override string ToString() => $"[{ElementType}]";
}

/// <summary><c>Type!</c>.</summary>
public sealed class NonNullType(IType nullableType) : IType
{
    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <summary>The type without the exclamation mark: never itself non-null.</summary>
    public IType NullableType { get; } = nullableType;

    /// <inheritdoc />
    public override string ToString() => $"{NullableType}!";
}
