using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>What <c>[Authorize]</c> demands.</summary>
internal static class Demands
{
    /// <summary>Of a field: its own and those of its class, unless it has <c>[AllowAnonymous]</c>.</summary>
    public static EquatableArray<Demand> OfField(INamedTypeSymbol type, ISymbol member) =>
        Of(member).Concat(member.Has(Attributes.AllowAnonymous) ? [] : Of(type)).ToEquatable();

    /// <summary>Of a symbol by itself.</summary>
    public static IEnumerable<Demand> Of(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Is(Attributes.Authorize) == true)
        .Select(attribute => new Demand(attribute.Texts("Roles").ToEquatable()));
}
