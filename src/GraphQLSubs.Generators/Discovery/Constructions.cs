using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>How instances are made from the values of their properties.</summary>
internal static class Constructions
{
    /// <summary>
    /// A constructor whose parameters all are properties (by name but for the case of the first letter, and by type), the longest
    /// first; the remaining properties are set where they can be. Null: there is no such constructor.
    /// </summary>
    public static Construction? Of(INamedTypeSymbol type)
    {
        var properties = Members.PropertiesOf(type).ToList();

        foreach (var constructor in type.InstanceConstructors.OrderByDescending(c => c.Parameters.Length))
        {
            if (constructor.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
            {
                continue;
            }

            var members = constructor.Parameters.Select(parameter => Matching(parameter, properties)?.Name).ToList();

            if (!members.Contains(null))
            {
                return With(members!, properties);
            }
        }

        return null;
    }

    /// <summary>Whether generated code can make the lists in a type.</summary>
    public static bool CanMake(TypeRef type) =>
        type.Form != TypeForm.List || (type.ListForm != ListForm.OutputOnly && CanMake(type.Element!));

    private static Construction With(List<string> constructorMembers, List<IPropertySymbol> properties)
    {
        var settable = properties
            .Where(p => !constructorMembers.Contains(p.Name) && p.SetMethod is { DeclaredAccessibility: Accessibility.Public })
            .ToLookup(p => p.IsRequired || p.SetMethod!.IsInitOnly, p => p.Name);
        return new Construction(constructorMembers.ToEquatable(), settable[true].ToEquatable(), settable[false].ToEquatable());
    }

    private static IPropertySymbol? Matching(IParameterSymbol parameter, List<IPropertySymbol> properties) =>
        properties.FirstOrDefault(property =>
            property.Name.Length == parameter.Name.Length
            && char.ToUpperInvariant(property.Name[0]) == char.ToUpperInvariant(parameter.Name[0])
            && string.CompareOrdinal(property.Name, 1, parameter.Name, 1, int.MaxValue) == 0
            && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
}
