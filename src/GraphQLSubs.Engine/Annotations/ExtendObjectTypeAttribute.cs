using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// The class's members become fields of another object type, after its own; one with the name of a field replaces it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ExtendObjectTypeAttribute : Attribute
{
    /// <summary>Extends the type of a name.</summary>
    public ExtendObjectTypeAttribute(string? name = null) => Name = name;

    /// <summary>Extends a root type.</summary>
    public ExtendObjectTypeAttribute(OperationType operationType) => Name = operationType.ToString();

    /// <summary>Extends the type of a class; of a base class or interface: of all that derive from it.</summary>
    public ExtendObjectTypeAttribute(Type extendsType) => ExtendsType = extendsType;

    /// <summary>The name of the type.</summary>
    public string? Name { get; set; }

    /// <summary>The class of the type.</summary>
    public Type? ExtendsType { get; }

    /// <summary>Names of fields to remove from the type.</summary>
    public string[]? IgnoreFields { get; set; }

    /// <summary>Names of C# members whose fields to remove from the type.</summary>
    public string[]? IgnoreProperties { get; set; }

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }

    /// <summary>False: an instance class's public static members are no fields. They are unless it is said.</summary>
    public bool IncludeStaticMembers { get; set; }
}

/// <inheritdoc cref="ExtendObjectTypeAttribute" />
/// <typeparam name="T">The class of the type; a base class or interface extends all that derive from it.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ExtendObjectTypeAttribute<T> : Attribute
{
    /// <summary>Names of fields to remove from the type.</summary>
    public string[]? IgnoreFields { get; set; }

    /// <summary>Names of C# members whose fields to remove from the type.</summary>
    public string[]? IgnoreProperties { get; set; }

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public bool Inherited { get; set; }

    /// <summary>False: an instance class's public static members are no fields. They are unless it is said.</summary>
    public bool IncludeStaticMembers { get; set; }
}
