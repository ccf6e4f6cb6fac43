using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>What the built-in type system directives say about a definition.</summary>
internal static class AppliedDirectives
{
    private const string DefaultDeprecationReason = "No longer supported";

    /// <summary>The reason of <see href="https://spec.graphql.org/September2025/#sec--deprecated">@deprecated</see>.</summary>
    public static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "deprecated") is { } deprecated ? StringArgument(deprecated, "reason") ?? DefaultDeprecationReason : null;

    /// <summary>The URL of <see href="https://spec.graphql.org/September2025/#sec--specifiedBy">@specifiedBy</see>.</summary>
    public static string? SpecifiedByUrl(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "specifiedBy") is { } specifiedBy ? StringArgument(specifiedBy, "url") : null;

    /// <summary>Whether <see href="https://spec.graphql.org/September2025/#sec--oneOf">@oneOf</see> is there.</summary>
    public static bool IsOneOf(ImmutableArray<DirectiveNode> directives) => Find(directives, "oneOf") is not null;

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    private static string? StringArgument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return (argument.Value as StringValueNode)?.Value;
            }
        }

        return null;
    }
}
