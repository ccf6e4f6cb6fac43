using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">A directive definition</see>.</summary>
public sealed class DirectiveType(string name, ImmutableArray<InputField> arguments, ImmutableArray<string> locations, bool isRepeatable)
{
    /// <summary>The name without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>The description, if any.</summary>
    public string? Description { get; internal set; }

    /// <summary>The arguments in declaration order.</summary>
    public ImmutableArray<InputField> Arguments { get; } = arguments;

    /// <summary>Where it may stand, in the specification's names: <c>FIELD</c>, <c>FIELD_DEFINITION</c>.</summary>
    public ImmutableArray<string> Locations { get; } = locations;

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The definition it was made of.</summary>
    internal DirectiveDefinitionNode? Syntax { get; init; }
}
