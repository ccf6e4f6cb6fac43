using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>Type references of a document, looked up in a schema.</summary>
internal static class TypeReference
{
    /// <summary>The input type that a reference means; null: there is none.</summary>
    public static IType? FindInputType(Schema schema, ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => FindInputType(schema, nonNull.Type) is { } type ? new NonNullType(type) : null,
        ListTypeNode list => FindInputType(schema, list.Type) is { } type ? new ListType(type) : null,
        NamedTypeNode named => schema.Types.GetValueOrDefault(named.Name.Value) is { } type and (ScalarType or EnumType or InputObjectType) ? type : null,
        _ => null,
    };
}
