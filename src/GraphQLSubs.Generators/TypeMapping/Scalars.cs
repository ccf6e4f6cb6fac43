using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.TypeMapping;

/// <summary>Which scalar stands for a CLR type: HotChocolate 16's names.</summary>
internal static class Scalars
{
    /// <summary>Scalars of the specification: an SDL document does not define them.</summary>
    public static readonly HashSet<string> BuiltIn = ["String", "Int", "Float", "Boolean", "ID"];

    private static readonly Dictionary<string, string> ByClrName = new()
    {
        ["System.String"] = "String",
        ["System.Boolean"] = "Boolean",
        ["System.Int32"] = "Int",
        ["System.Single"] = "Float",
        ["System.Double"] = "Float",
        ["System.Int16"] = "Short",
        ["System.Int64"] = "Long",
        ["System.UInt16"] = "UnsignedShort",
        ["System.UInt32"] = "UnsignedInt",
        ["System.UInt64"] = "UnsignedLong",
        ["System.Byte"] = "UnsignedByte",
        ["System.SByte"] = "Byte",
        ["System.Decimal"] = "Decimal",
        ["System.Guid"] = "UUID",
        ["System.DateTime"] = "DateTime",
        ["System.DateTimeOffset"] = "DateTime",
        ["System.DateOnly"] = "Date",
        ["System.TimeOnly"] = "LocalTime",
        ["System.TimeSpan"] = "Duration",
        ["System.Uri"] = "URI",
        ["System.Text.Json.JsonElement"] = "Any",
    };

    /// <summary>The scalars that the engine brings.</summary>
    private static readonly HashSet<string> Known = [.. BuiltIn, .. ByClrName.Values, "Base64String"];

    /// <summary>Whether the engine brings the scalar; what values it has is known then.</summary>
    public static bool IsKnown(string scalar) => Known.Contains(scalar);

    /// <summary>The scalar of a type and the short name of the CLR type (<c>Int32</c>); false: it is none.</summary>
    public static bool TryFind(ITypeSymbol type, out string scalar, out string kind)
    {
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            (scalar, kind) = ("Base64String", "Bytes");
            return true;
        }

        kind = type.MetadataName;
        return ByClrName.TryGetValue($"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}", out scalar!);
    }
}
