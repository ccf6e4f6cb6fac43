using System.Text;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Naming;

/// <summary>HotChocolate's rules from C# names to GraphQL names. Tests hold the table; change nothing here lightly.</summary>
internal static class GraphQLNames
{
    /// <summary>
    /// A method's field: without a leading <c>Get</c> (whatever follows), and without a trailing <c>Async</c> where it is awaited.
    /// </summary>
    public static string OfMethod(string name, bool isAwaitable)
    {
        if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3)
        {
            name = name.Substring(3);
        }

        if (isAwaitable && name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
        {
            name = name.Substring(0, name.Length - 5);
        }

        return OfMember(name);
    }

    /// <summary>
    /// A property's field, a parameter's argument: the leading run of upper-case letters is lowered; of a longer run its last
    /// letter, where a letter follows, begins the next word (<c>IPAddress</c>, <c>ipAddress</c>).
    /// </summary>
    public static string OfMember(string name)
    {
        var upper = 0;

        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        if (upper > 1 && upper < name.Length && char.IsLetter(name[upper]))
        {
            upper--;
        }

        return Legal(name.Substring(0, upper).ToLowerInvariant() + name.Substring(upper));
    }

    /// <summary>
    /// An enum member's value: upper case with underscores between words; a name without a lower-case letter stays.
    /// </summary>
    public static string OfEnumMember(string name)
    {
        if (!name.Any(char.IsLower))
        {
            return Legal(name);
        }

        var value = new StringBuilder(name.Length + 4);

        for (var i = 0; i < name.Length; i++)
        {
            var beginsWord = i > 0
                && char.IsUpper(name[i])
                && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));

            if (beginsWord)
            {
                value.Append('_');
            }

            value.Append(char.ToUpperInvariant(name[i]));
        }

        return Legal(value.ToString());
    }

    /// <summary>
    /// A type's name: its CLR name; a construction is spelled out, <c>Page&lt;Trade&gt;</c> is <c>PageOfTrade</c>.
    /// </summary>
    public static string OfType(ITypeSymbol type, string? stem = null) => type switch
    {
        IArrayTypeSymbol array => $"ArrayOf{OfType(array.ElementType)}",
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic =>
            $"{stem ?? generic.Name}Of{string.Join("And", generic.TypeArguments.Select(argument => OfType(argument)))}",
        _ => Legal(stem ?? type.MetadataName),
    };

    /// <summary>The name of an input object: with <c>Input</c> at its end.</summary>
    public static string OfInput(string name) => name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";

    /// <summary>Whether a name is one in GraphQL (<see href="https://spec.graphql.org/September2025/#Name">Name</see>).</summary>
    public static bool IsLegal(string name) => name.Length > 0 && !IsDigit(name[0]) && name.All(IsNameCharacter);

    private static string Legal(string name)
    {
        if (IsLegal(name))
        {
            return name;
        }

        var legal = new string([.. name.Select(c => IsNameCharacter(c) ? c : '_')]);
        return IsDigit(legal[0]) ? "_" + legal : legal;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsNameCharacter(char c) => c is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || IsDigit(c);
}
