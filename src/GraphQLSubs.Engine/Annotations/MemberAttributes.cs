namespace GraphQLSubs;

/// <summary>Names a type, field, argument, input field or enum value.</summary>
/// <param name="name">The name; for an input object type <c>Input</c> is still appended where it is missing.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>Describes a type, field, argument, input field or enum value; wins over XML documentation.</summary>
/// <param name="description">The description in Markdown; empty: the XML documentation stands.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description.</summary>
    public string Description { get; } = description;
}

/// <summary>Keeps a member out of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary><c>@deprecated</c>; <see cref="ObsoleteAttribute"/> means the same.</summary>
/// <param name="deprecationReason">The reason.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLDeprecatedAttribute(string deprecationReason) : Attribute
{
    /// <summary>The reason.</summary>
    public string DeprecationReason { get; } = deprecationReason;
}

/// <summary>Says what may be null, from the outermost type inward: <c>true</c> may, <c>false</c> may not.</summary>
/// <param name="nullable">One flag a level; none: the outermost is non-null.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute(params bool[] nullable) : Attribute
{
    /// <summary>One flag a level.</summary>
    public IReadOnlyList<bool> Nullable { get; } = nullable;
}
