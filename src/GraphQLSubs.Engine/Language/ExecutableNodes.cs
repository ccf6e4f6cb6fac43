using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary>A top-level definition of a document.</summary>
public interface IDefinitionNode
{
    /// <summary>Where the definition begins.</summary>
    SourceLocation Location { get; }

    /// <summary>Which kind of definition this is.</summary>
    SyntaxKind Kind { get; }
}

/// <summary>An operation or a fragment definition.</summary>
public interface IExecutableDefinitionNode : IDefinitionNode
{
    /// <summary>The directives, in source order.</summary>
    ImmutableArray<DirectiveNode> Directives { get; }

    /// <summary>What is selected.</summary>
    SelectionSetNode SelectionSet { get; }
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode
{
    /// <summary>Where the selection begins.</summary>
    SourceLocation Location { get; }

    /// <summary>Which kind of selection this is.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The directives, in source order.</summary>
    ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>The three kinds of operations.</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read; its root fields run one after the other.</summary>
    Mutation,

    /// <summary>A long-lived request that answers each event.</summary>
    Subscription,
}

/// <summary>A whole document: <see href="https://spec.graphql.org/September2025/#Document">Document</see>.</summary>
public sealed class DocumentNode(SourceLocation location, ImmutableArray<IDefinitionNode> definitions) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions, in source order.</summary>
    public ImmutableArray<IDefinitionNode> Definitions { get; } = definitions;
}

/// <summary><see href="https://spec.graphql.org/September2025/#OperationDefinition">OperationDefinition</see>.</summary>
public sealed class OperationDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SyntaxNode(location), IExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The description before the definition, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name; absent for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables, in source order.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><see href="https://spec.graphql.org/September2025/#VariableDefinition">VariableDefinition</see>.</summary>
public sealed class VariableDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description before the definition, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Its type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>Its default, if any.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary><see href="https://spec.graphql.org/September2025/#SelectionSet">SelectionSet</see>.</summary>
public sealed class SelectionSetNode(SourceLocation location, ImmutableArray<ISelectionNode> selections) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections, in source order.</summary>
    public ImmutableArray<ISelectionNode> Selections { get; } = selections;
}

/// <summary><see href="https://spec.graphql.org/September2025/#Field">Field</see>.</summary>
public sealed class FieldNode(
    SourceLocation location,
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The response name, where it differs from the field name.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in source order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected of a composite type; absent for leaves.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of the field in the response: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary><see href="https://spec.graphql.org/September2025/#Argument">Argument</see>.</summary>
public sealed class ArgumentNode(SourceLocation location, NameNode name, IValueNode value) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public IValueNode Value { get; } = value;
}

/// <summary><see href="https://spec.graphql.org/September2025/#FragmentSpread">FragmentSpread</see>.</summary>
public sealed class FragmentSpreadNode(SourceLocation location, NameNode name, ImmutableArray<DirectiveNode> directives) : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary><see href="https://spec.graphql.org/September2025/#InlineFragment">InlineFragment</see>.</summary>
public sealed class InlineFragmentNode(
    SourceLocation location,
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type it applies to; absent: the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><see href="https://spec.graphql.org/September2025/#FragmentDefinition">FragmentDefinition</see>.</summary>
public sealed class FragmentDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SyntaxNode(location), IExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The description before the definition, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type it applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The directives, in source order.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><see href="https://spec.graphql.org/September2025/#Directive">Directive</see>.</summary>
public sealed class DirectiveNode(SourceLocation location, NameNode name, ImmutableArray<ArgumentNode> arguments) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in source order.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}
