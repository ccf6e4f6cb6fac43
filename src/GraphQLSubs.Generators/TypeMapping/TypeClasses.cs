using GraphQLSubs.Generators.Discovery;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.TypeMapping;

/// <summary>The classes by which <c>[GraphQLType&lt;T&gt;]</c> names a type.</summary>
internal static class TypeClasses
{
    public const string Supported = "[GraphQLType] takes the classes of scalars (IdType, StringType, LongType …), NonNullType<T> and "
        + "ListType<T>; name any other type as SDL does: [GraphQLType(\"Email!\")]";

    private const string Space = "GraphQLSubs.Types.";

    private static readonly Dictionary<string, string> Scalars = new()
    {
        [Space + "IdType"] = "ID",
        [Space + "StringType"] = "String",
        [Space + "IntType"] = "Int",
        [Space + "FloatType"] = "Float",
        [Space + "BooleanType"] = "Boolean",
        [Space + "DecimalType"] = "Decimal",
        [Space + "AnyType"] = "Any",
        [Space + "ByteType"] = "Byte",
        [Space + "ShortType"] = "Short",
        [Space + "LongType"] = "Long",
        [Space + "UnsignedByteType"] = "UnsignedByte",
        [Space + "UnsignedShortType"] = "UnsignedShort",
        [Space + "UnsignedIntType"] = "UnsignedInt",
        [Space + "UnsignedLongType"] = "UnsignedLong",
        [Space + "UuidType"] = "UUID",
        [Space + "UriType"] = "URI",
        [Space + "DateTimeType"] = "DateTime",
        [Space + "DateType"] = "Date",
        [Space + "LocalTimeType"] = "LocalTime",
        [Space + "DurationType"] = "Duration",
        [Space + "Base64StringType"] = "Base64String",
    };

    /// <summary>The class that an attribute gives; null: it gives a syntax.</summary>
    public static ITypeSymbol? GivenBy(AttributeData attribute) =>
        attribute.AttributeClass is { TypeArguments: [var argument] } ? argument
        : attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol type }] ? type
        : null;

    /// <summary>The type as SDL writes it; null: the class stands for none.</summary>
    public static string? SyntaxOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { TypeArguments: [var inner] })
        {
            var syntax = SyntaxOf(inner);
            return syntax is null ? null
                : type.Is(Space + "ListType") ? $"[{syntax}]"
                : type.Is(Space + "NonNullType") && !syntax.EndsWith("!", StringComparison.Ordinal) ? syntax + "!"
                : null;
        }

        return Scalars.TryGetValue(type.ToQualifiedName(), out var scalar) ? scalar : null;
    }
}
