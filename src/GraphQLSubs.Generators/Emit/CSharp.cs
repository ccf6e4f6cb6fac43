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
    public static string ListOf(TypeRef list, string array) => list.ListForm switch
    {
        ListForm.Array => array,
        ListForm.Immutable => $"{list.Clr.Substring(0, list.Clr.IndexOf('<'))}.CreateRange({array})",
        _ => $"new {Class(list.NonNullableClr)}({array})",
    };

    /// <summary>The class to make where an interface of a set or dictionary is declared.</summary>
    private static string Class(string clr)
    {
        var arguments = clr.IndexOf('<');

        return clr.Substring(0, arguments) switch
        {
            "global::System.Collections.Generic.ISet" or "global::System.Collections.Generic.IReadOnlySet" =>
                "global::System.Collections.Generic.HashSet" + clr.Substring(arguments),
            "global::System.Collections.Generic.IDictionary" or "global::System.Collections.Generic.IReadOnlyDictionary" =>
                "global::System.Collections.Generic.Dictionary" + clr.Substring(arguments),
            _ => clr,
        };
    }
}
