namespace GraphQLSubs.Types;

/// <summary>An object type, even where no field leads to it: an implementer of an interface, a member of a union.</summary>
/// <param name="name">The type's name; null: the class's.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class ObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null: the class's.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Whether public static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }
}

/// <summary>
/// The static class's methods become fields of the object type of <typeparamref name="T"/>, before its own members; they take the
/// object through <see cref="ParentAttribute"/>. One with the name of a member replaces it.
/// </summary>
/// <typeparam name="T">The class of the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute
{
    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }

    /// <summary>Without effect: all members of a static class are static.</summary>
    public bool IncludeStaticMembers { get; set; }
}

/// <summary>A GraphQL interface. Its implementers are the classes in the schema that derive from it.</summary>
/// <param name="name">The type's name; null: the class's.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null: the class's.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }
}

/// <summary>A union of the classes in the schema that derive from it.</summary>
/// <param name="name">The type's name; null: the class's.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null: the class's.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }
}

/// <summary>An input object type. Without the attribute a class becomes one where an argument takes it.</summary>
/// <param name="name">The type's name; null: the class's. <c>Input</c> is appended where it is missing.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputObjectTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null: the class's.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }
}

/// <summary>An enum type. Without the attribute a C# enum becomes one where a field or argument takes it.</summary>
/// <param name="name">The type's name; null: the enum's.</param>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The type's name; null: the enum's.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }
}

/// <summary>
/// <c>@oneOf</c>: exactly one field must be given
/// (<see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">OneOf Input Objects</see>).
/// All fields must be nullable and without default.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;
