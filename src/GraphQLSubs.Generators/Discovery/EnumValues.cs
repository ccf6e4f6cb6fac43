using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Enums and their values.</summary>
internal static class EnumValues
{
    public static EnumModel Read(INamedTypeSymbol type, DiscoveryContext context)
    {
        var seen = new Dictionary<ulong, IFieldSymbol>();
        var values = new List<EnumValueModel>();

        foreach (var member in MembersOf(type).OrderBy(UnsignedValue))
        {
            if (seen.TryGetValue(UnsignedValue(member), out var first))
            {
                context.Report(Rules.EnumAlias, member, member.Name, first.Name);
                continue;
            }

            seen.Add(UnsignedValue(member), member);
            values.Add(new EnumValueModel(
                NameOf(member), member.Name, Descriptions.Of(member), Descriptions.DeprecationOf(member)));
        }

        return new EnumModel(TypeNames.Of(type, isInput: false), type.ToClr(), Descriptions.Of(type), values.ToEquatable());
    }

    /// <summary>The GraphQL name of a constant; null: the enum has no such member.</summary>
    public static string? NameOf(INamedTypeSymbol type, object value) =>
        MembersOf(type).FirstOrDefault(member => Equals(member.ConstantValue, value)) is { } found ? NameOf(found) : null;

    private static IEnumerable<IFieldSymbol> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && !field.Has(Attributes.Ignore));

    private static string NameOf(IFieldSymbol member) =>
        member.Find(Attributes.Name).Text("Name") ?? GraphQLNames.OfEnumMember(member.Name);

    /// <summary>The order of <c>Enum.GetValues</c>, which is HotChocolate's: negative values come last.</summary>
    private static ulong UnsignedValue(IFieldSymbol member) => member.ConstantValue switch
    {
        ulong value => value,
        var value => unchecked((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
