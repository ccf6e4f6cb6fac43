using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary><see href="https://spec.graphql.org/September2025/#SchemaExtension">SchemaExtension</see>.</summary>
public sealed class SchemaExtensionNode(
    SourceLocation location,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes) : SyntaxNode(location), ITypeSystemNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types, in source order.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary><c>extend scalar</c>.</summary>
public sealed class ScalarTypeExtensionNode(SourceLocation location, NameNode name, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>extend type</c>.</summary>
public sealed class ObjectTypeExtensionNode(
    SourceLocation location,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The interfaces it implements, in source order.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The fields, in source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>extend interface</c>.</summary>
public sealed class InterfaceTypeExtensionNode(
    SourceLocation location,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The interfaces it implements, in source order.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The fields, in source order.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>extend union</c>.</summary>
public sealed class UnionTypeExtensionNode(
    SourceLocation location,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types) : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The member types, in source order.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>extend enum</c>.</summary>
public sealed class EnumTypeExtensionNode(
    SourceLocation location,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values) : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The values, in source order.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary><c>extend input</c>.</summary>
public sealed class InputObjectTypeExtensionNode(
    SourceLocation location,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields) : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The input fields, in source order.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>extend directive @name @deprecated</c>, of the drafts after September 2025.</summary>
public sealed class DirectiveExtensionNode(SourceLocation location, NameNode name, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location), ITypeSystemNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveExtension;

    /// <summary>The name of the directive it extends.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
