using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace GraphQLSubs.Generators.Emit;

/// <summary>Pieces of C#.</summary>
internal static class CSharp
{
    public const string Support = "global::GraphQLSubs.CompilerServices";

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Utf8Literal(string text) => Literal(text) + "u8";

    /// <summary>A member's name, escaped where it is a keyword.</summary>
    public static string Member(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A type's name as part of an identifier: distinct for distinct types.</summary>
    public static string Identifier(string clr) => string.Concat(clr.Replace("global::", "").Select(c => c switch
    {
        '.' => "_",
        '_' => "__",
        _ when char.IsLetterOrDigit(c) => c.ToString(),
        _ => $"_{(int)c:x}_",
    }));

    /// <summary>A list of the declared type, made of an array.</summary>
    public static string ListOf(TypeRef list, string array)
    {
        const string Generic = "global::System.Collections.Generic.";

        return list.ListForm switch
        {
            ListForm.Array => array,
            ListForm.Immutable => $"{list.Clr.Substring(0, list.Clr.IndexOf('<'))}.CreateRange({array})",
            _ when list.Clr.StartsWith(Generic + "ISet<", StringComparison.Ordinal)
                || list.Clr.StartsWith(Generic + "IReadOnlySet<", StringComparison.Ordinal) =>
                $"new {Generic}HashSet<{list.Element!.Clr}>({array})",
            _ => $"new {list.NonNullableClr}({array})",
        };
    }
}
