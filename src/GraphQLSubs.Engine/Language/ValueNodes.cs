using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary>A literal or a variable: <see href="https://spec.graphql.org/September2025/#Value">Value</see>.</summary>
public interface IValueNode
{
    /// <summary>Where the value begins.</summary>
    SourceLocation Location { get; }

    /// <summary>Which kind of value this is.</summary>
    SyntaxKind Kind { get; }
}

/// <summary><c>$name</c>.</summary>
public sealed class VariableNode(SourceLocation location, NameNode name) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An integer literal of any size, as written.</summary>
public sealed class IntValueNode(SourceLocation location, string value) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written.</summary>
    public string Value { get; } = value;
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValueNode(SourceLocation location, string value) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public string Value { get; } = value;
}

/// <summary>A string or block string.</summary>
public sealed class StringValueNode(SourceLocation location, string value, bool block) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The value after escapes and block-string indentation.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written with three quotes.</summary>
    public bool Block { get; } = block;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(SourceLocation location, bool value) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(SourceLocation location) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>A name that is not true, false or null.</summary>
public sealed class EnumValueNode(SourceLocation location, string value) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name.</summary>
    public string Value { get; } = value;
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class ListValueNode(SourceLocation location, ImmutableArray<IValueNode> values) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items.</summary>
    public ImmutableArray<IValueNode> Values { get; } = values;
}

/// <summary><c>{a: 1}</c>.</summary>
public sealed class ObjectValueNode(SourceLocation location, ImmutableArray<ObjectFieldNode> fields) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields, in source order.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>One <c>name: value</c> of an object value.</summary>
public sealed class ObjectFieldNode(SourceLocation location, NameNode name, IValueNode value) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public IValueNode Value { get; } = value;
}
