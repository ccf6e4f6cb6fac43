using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>What is asked of symbols again and again.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat QualifiedName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None)
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary>As generated code writes the type: from <c>global::</c>, without nullability of references.</summary>
    public static string ToClr(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Namespace and name, without <c>global::</c> and type arguments.</summary>
    public static string ToQualifiedName(this ITypeSymbol type) => type.OriginalDefinition.ToDisplayString(QualifiedName);

    public static bool Is(this ITypeSymbol type, string qualifiedName) =>
        qualifiedName.EndsWith(type.Name, StringComparison.Ordinal) && type.ToQualifiedName() == qualifiedName;

    /// <summary>The base classes, nearest first, then the interfaces.</summary>
    public static IEnumerable<INamedTypeSymbol> BasesAndInterfaces(this ITypeSymbol type)
    {
        for (var parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
        {
            yield return parent;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    /// <summary>The result inside <c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>; null: it is neither.</summary>
    public static ITypeSymbol? AwaitedResult(this ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } named
        && (named.Is("System.Threading.Tasks.Task") || named.Is("System.Threading.Tasks.ValueTask"))
            ? named.TypeArguments[0]
            : null;

    /// <summary>Whether the compiler does not know it, or a part of it; then the compiler says so, and nobody else need.</summary>
    public static bool IsUnknown(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsUnknown(),
        INamedTypeSymbol named => named.TypeKind == TypeKind.Error || named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    /// <summary>Whether generated code can call it, where it can name its class.</summary>
    public static bool IsReachable(this ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>Whether generated code can name it.</summary>
    public static bool IsReachable(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsReachable(),
        INamedTypeSymbol named => named.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && !named.IsFileLocal
            && (named.ContainingType is null || named.ContainingType.IsReachable())
            && named.TypeArguments.All(IsReachable),
        _ => false,
    };

    /// <summary>The members in the order of their declaration, the parts of a partial type by path.</summary>
    public static IEnumerable<ISymbol> OrderedMembers(this ITypeSymbol type) =>
        type.DeclaringSyntaxReferences.Length < 2
            ? type.GetMembers()
            : type.GetMembers()
                .OrderBy(member => member.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
                .ThenBy(member => member.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0);
}
