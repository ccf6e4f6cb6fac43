using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Enums">An enum</see>. Inside the engine its values are their names
/// (strings), both as arguments and as results; generated code converts to and from C# enums.
/// </summary>
public sealed class EnumType(string name) : NamedType(name)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in declaration order, by name.</summary>
    public OrderedDictionary<string, EnumValue> Values { get; } = new(StringComparer.Ordinal);
}

/// <summary>One value of an enum.</summary>
public sealed class EnumValue(string name)
{
    /// <summary>The name; unique in its enum.</summary>
    public string Name { get; } = name;

    /// <summary>The description, if any.</summary>
    public string? Description { get; internal set; }

    /// <summary>The reason of <c>@deprecated</c>; null: not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The definition it was made of.</summary>
    internal EnumValueDefinitionNode? Syntax { get; init; }
}
