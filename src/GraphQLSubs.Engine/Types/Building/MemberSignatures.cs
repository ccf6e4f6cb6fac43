using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// The members of a type definition and what of them must agree: everything but descriptions and deprecations. Enums and input
/// objects cannot be extended by another module, so they are one member as a whole.
/// </summary>
internal static class MemberSignatures
{
    public static IEnumerable<(string Name, string Signature)> Of(ITypeDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode type => Of(type.Interfaces).Concat(Of(type.Fields)),
        InterfaceTypeDefinitionNode type => Of(type.Interfaces).Concat(Of(type.Fields)),
        UnionTypeDefinitionNode type => Of(type.Types),
        EnumTypeDefinitionNode type => [("", string.Join(", ", type.Values.Select(value => value.Name.Value)))],
        InputObjectTypeDefinitionNode type => [("", string.Join(", ", type.Fields.Select(Of)))],
        _ => [],
    };

    /// <summary>An interface or member of a union, told apart from a field of that name.</summary>
    public static string KeyOf(NamedTypeNode type) => "& " + type.Name.Value;

    private static IEnumerable<(string Name, string Signature)> Of(ImmutableArray<NamedTypeNode> types) =>
        types.Select(type => (KeyOf(type), KeyOf(type)));

    private static IEnumerable<(string Name, string Signature)> Of(ImmutableArray<FieldDefinitionNode> fields) =>
        fields.Select(field => (field.Name.Value, Of(field)));

    private static string Of(FieldDefinitionNode field)
    {
        var arguments = field.Arguments.IsEmpty ? "" : $"({string.Join(", ", field.Arguments.Select(Of))})";
        return $"{field.Name}{arguments}: {field.Type}";
    }

    private static string Of(InputValueDefinitionNode value) =>
        $"{value.Name}: {value.Type}{(value.DefaultValue is { } @default ? $" = {@default}" : "")}";
}
