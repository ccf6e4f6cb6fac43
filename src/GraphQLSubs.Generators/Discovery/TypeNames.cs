using GraphQLSubs.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>The names of types, attributes considered.</summary>
internal static class TypeNames
{
    /// <summary>The GraphQL name of a class, struct, interface or enum.</summary>
    public static string Of(ITypeSymbol type, bool isInput)
    {
        var given = type.Find(Attributes.Name).Text("Name");

        if (type.TypeKind == TypeKind.Enum)
        {
            return given ?? type.Find(Attributes.EnumType).Text("Name") ?? GraphQLNames.OfType(type);
        }

        if (isInput)
        {
            return GraphQLNames.OfInput(GraphQLNames.OfType(type, given ?? type.Find(Attributes.InputObjectType).Text("Name")));
        }

        return GraphQLNames.OfType(
            type,
            given
            ?? type.Find(Attributes.ObjectType).Text("Name")
            ?? type.Find(Attributes.InterfaceType).Text("Name")
            ?? type.Find(Attributes.UnionType).Text("Name"));
    }
}
