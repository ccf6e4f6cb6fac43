namespace GraphQLSubs.Language;

/// <summary><c>Type</c>: <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema Coordinates</see>.</summary>
public sealed class TypeCoordinateNode(SourceLocation location, NameNode name) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.TypeCoordinate;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>Type.member</c>.</summary>
public sealed class MemberCoordinateNode(SourceLocation location, NameNode name, NameNode memberName) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.MemberCoordinate;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field or enum value.</summary>
    public NameNode MemberName { get; } = memberName;
}

/// <summary><c>Type.field(argument:)</c>.</summary>
public sealed class ArgumentCoordinateNode(SourceLocation location, NameNode name, NameNode fieldName, NameNode argumentName) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ArgumentCoordinate;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The field.</summary>
    public NameNode FieldName { get; } = fieldName;

    /// <summary>The argument.</summary>
    public NameNode ArgumentName { get; } = argumentName;
}

/// <summary><c>@directive</c>.</summary>
public sealed class DirectiveCoordinateNode(SourceLocation location, NameNode name) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveCoordinate;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>@directive(argument:)</c>.</summary>
public sealed class DirectiveArgumentCoordinateNode(SourceLocation location, NameNode name, NameNode argumentName) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveArgumentCoordinate;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The argument.</summary>
    public NameNode ArgumentName { get; } = argumentName;
}
