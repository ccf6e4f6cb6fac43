namespace GraphQLSubs.Language;

/// <summary>A type reference: <see href="https://spec.graphql.org/September2025/#Type">Type</see>.</summary>
public interface ITypeNode
{
    /// <summary>Where the reference begins.</summary>
    SourceLocation Location { get; }

    /// <summary>Which kind of reference this is.</summary>
    SyntaxKind Kind { get; }
}

/// <summary><c>Name</c>.</summary>
public sealed class NamedTypeNode(SourceLocation location, NameNode name) : SyntaxNode(location), ITypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListTypeNode(SourceLocation location, ITypeNode type) : SyntaxNode(location), ITypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; } = type;
}

/// <summary><c>Type!</c>.</summary>
public sealed class NonNullTypeNode(SourceLocation location, ITypeNode type) : SyntaxNode(location), ITypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The nullable type: a named type or a list.</summary>
    public ITypeNode Type { get; } = type;
}
