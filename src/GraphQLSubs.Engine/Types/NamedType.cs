using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>A type that the schema defines by name. Complete and immutable once the schema is built.</summary>
/// <param name="name">The name; unique in the schema.</param>
public abstract class NamedType(string name) : IType
{
    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <summary>The name; unique in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>The description, if any.</summary>
    public string? Description { get; internal set; }

    /// <summary>The directives applied by the definition and its extensions.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <inheritdoc />
    public override string ToString() => Name;
}
