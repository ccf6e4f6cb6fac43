using System.Collections.Immutable;
using GraphQLSubs.Language;
using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Types;

/// <summary>A field of an object type or interface.</summary>
public sealed class OutputField(string name, IType type, ImmutableArray<InputField> arguments)
{
    /// <summary>The name; unique in its type.</summary>
    public string Name { get; } = name;

    /// <summary>The description, if any.</summary>
    public string? Description { get; internal set; }

    /// <summary>What it returns.</summary>
    public IType Type { get; } = type;

    /// <summary>The arguments in declaration order; <see cref="ArgumentValues"/> uses this order.</summary>
    public ImmutableArray<InputField> Arguments { get; } = arguments;

    /// <summary>The reason of <c>@deprecated</c>; null: not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The definition it was made of.</summary>
    internal FieldDefinitionNode? Syntax { get; init; }

    /// <summary>How its value is made. Never null in a built schema's object types; unused in interfaces.</summary>
    public FieldResolver Resolver { get; internal set; } = FieldResolver.Default;

    /// <summary>For a field of the subscription type, where its events come from.</summary>
    public SubscriptionResolver? Subscription { get; internal set; }
}

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class InputField(string name, IType type, IValueNode? defaultValue)
{
    /// <summary>The name; unique in its parent.</summary>
    public string Name { get; } = name;

    /// <summary>The description, if any.</summary>
    public string? Description { get; internal set; }

    /// <summary>What it accepts.</summary>
    public IType Type { get; } = type;

    /// <summary>The default as a literal; null: there is none (a default of null is a <see cref="NullValueNode"/>).</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The reason of <c>@deprecated</c>; null: not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>The definition it was made of.</summary>
    internal InputValueDefinitionNode? Syntax { get; init; }

    /// <summary>Whether a value must be given: non-null without a default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;
}
