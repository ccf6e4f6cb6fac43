using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.TypeMapping;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Diagnostics;

/// <summary>
/// What an instance of a class of fields remembers. On one server that is a cache; of many instances of a function each has another.
/// </summary>
internal static class InstanceState
{
    public static void Check(INamedTypeSymbol type, bool isMadeAnew, DiscoveryContext context)
    {
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(Remembers))
        {
            var shown = member.AssociatedSymbol ?? member;
            context.Report(
                Rules.InstanceState, shown, shown.Name, type.Name,
                isMadeAnew ? "it is made anew for each call, with the services of the request" : "each process has its own");
        }
    }

    private static bool Remembers(IFieldSymbol field) =>
        field is { IsStatic: false, IsConst: false }
        && (field.AssociatedSymbol is IPropertySymbol property
            ? property.SetMethod is { IsInitOnly: false } || IsMutable(field.Type)
            : field is { AssociatedSymbol: null, CanBeReferencedByName: true } && (!field.IsReadOnly || IsMutable(field.Type)));

    /// <summary>The collections of the framework that can be added to.</summary>
    private static bool IsMutable(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class }
        && Lists.ElementOf(type) is not null
        && type.ContainingNamespace.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Concurrent";
}
