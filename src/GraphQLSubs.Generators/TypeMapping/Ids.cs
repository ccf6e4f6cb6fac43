using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.TypeMapping;

/// <summary><c>ID</c> in place of the scalar of a C# type.</summary>
internal static class Ids
{
    public const string Supported = "an ID is a string, a Guid, an int or a long";

    private static readonly HashSet<string> Read = ["String", "Guid", "Int32", "Int64"];

    private static readonly HashSet<string> Written = [.. Read, "Int16", "UInt16", "UInt32", "UInt64", "Byte", "SByte"];

    /// <summary>The type with ID at its leaves; null: they cannot be one.</summary>
    public static TypeRef? Wrap(TypeRef type, bool isInput)
    {
        if (type.Form == TypeForm.List)
        {
            return Wrap(type.Element!, isInput) is { } element ? type with { Element = element } : null;
        }

        return (isInput ? Read : Written).Contains(type.ScalarKind) ? type with { Name = "ID" } : null;
    }
}
