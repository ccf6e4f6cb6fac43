using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.TypeMapping;

/// <summary>Which CLR types are lists, and how one is made.</summary>
internal static class Lists
{
    private static readonly HashSet<string> Constructed =
    [
        "System.Collections.Generic.List",
        "System.Collections.Generic.HashSet",
        "System.Collections.Generic.ISet",
        "System.Collections.Generic.IReadOnlySet",
        "System.Collections.Generic.Queue",
        "System.Collections.Generic.Dictionary",
        "System.Collections.Generic.IDictionary",
        "System.Collections.Generic.IReadOnlyDictionary",
    ];

    private static readonly HashSet<string> Immutable =
    [
        "System.Collections.Immutable.ImmutableArray",
        "System.Collections.Immutable.ImmutableList",
        "System.Collections.Immutable.ImmutableHashSet",
        "System.Collections.Immutable.ImmutableQueue",
    ];

    /// <summary>The type of the items; null: the type is no list.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.Rank == 1 ? array.ElementType : null,
        INamedTypeSymbol named => Enumerable(named)?.TypeArguments[0],
        _ => null,
    };

    public static ListForm FormOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol)
        {
            return ListForm.Array;
        }

        var name = type.ToQualifiedName();

        return type.OriginalDefinition.SpecialType switch
        {
            SpecialType.System_Collections_Generic_IEnumerable_T
                or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
                or SpecialType.System_Collections_Generic_IReadOnlyList_T
                or SpecialType.System_Collections_Generic_ICollection_T
                or SpecialType.System_Collections_Generic_IList_T => ListForm.Array,
            _ when Constructed.Contains(name) => ListForm.Constructed,
            _ when Immutable.Contains(name) => ListForm.Immutable,
            _ => ListForm.OutputOnly,
        };
    }

    private static INamedTypeSymbol? Enumerable(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            ? type
            : type.AllInterfaces.FirstOrDefault(contract =>
                contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
