using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Diagnostics;

/// <summary>
/// Attributes that compile, look as if they meant something here, and do not: HotChocolate's own, where it is referenced, and
/// another library's <c>[Authorize]</c>, which would leave a field open that looks closed; and of the own one what is not supported.
/// </summary>
internal static class ForeignAttributes
{
    public static void Check(ISymbol symbol, DiscoveryContext context)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } type)
            {
                continue;
            }

            var space = type.ContainingNamespace.ToDisplayString();

            if (space == "HotChocolate" || space == "GreenDonut" || space.StartsWith("HotChocolate.", StringComparison.Ordinal))
            {
                context.Report(Rules.UnsupportedFeature, Place.Of(attribute.Location()), Shown(type), "it is HotChocolate's; use the attribute of that name in GraphQLSubs");
            }
            else if (type.Name is "AuthorizeAttribute" or "AllowAnonymousAttribute" && space != "GraphQLSubs.Authorization")
            {
                context.Report(Rules.UnsupportedFeature, Place.Of(attribute.Location()), Shown(type), "it is not checked here; use the one of GraphQLSubs.Authorization");
            }
            else if (type.Is(Attributes.Authorize))
            {
                CheckDemand(attribute, context);
            }
        }
    }

    private static void CheckDemand(AttributeData attribute, DiscoveryContext context)
    {
        var given = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Where(named => named.Key != "Roles").Select(named => named.Value)).ToList();

        if (given.Any(value => value is { Kind: TypedConstantKind.Primitive, IsNull: false }))
        {
            context.Report(Rules.UnsupportedFeature, Place.Of(attribute.Location()), "A policy of [Authorize]",
                "name Roles, or take a ClaimsPrincipal and throw a GraphQLException");
        }
        else if (given.Any(value => value is { Kind: TypedConstantKind.Enum, Value: not 0 }))
        {
            context.Report(Rules.UnsupportedFeature, Place.Of(attribute.Location()), "ApplyPolicy",
                "[Authorize] is checked before the resolver runs, and for a subscription also when it is opened");
        }
    }

    private static string Shown(INamedTypeSymbol type) => $"[{type.ToQualifiedName()}]";
}
