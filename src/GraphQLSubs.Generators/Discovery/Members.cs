using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Which members of a class become fields, and in which order: HotChocolate's rules.</summary>
internal static class Members
{
    private static readonly HashSet<string> ReservedMethods = ["ToString", "GetHashCode", "Equals", "CompareTo", "<Clone>$"];

    /// <summary>
    /// The public members, methods before properties and a class's own before its base's: the order of reflection, which is the
    /// order of HotChocolate's fields.
    /// </summary>
    public static IEnumerable<ISymbol> FieldsOf(INamedTypeSymbol type, bool includeStatic, bool includeInstance)
    {
        var lineage = Lineage(type).ToList();
        var names = new HashSet<string>();

        foreach (var method in lineage.SelectMany(t => t.OrderedMembers()).OfType<IMethodSymbol>())
        {
            if (IsField(method) && Fits(method) && names.Add(Signature(method)))
            {
                yield return method;
            }
        }

        foreach (var property in lineage.SelectMany(t => t.OrderedMembers()).OfType<IPropertySymbol>())
        {
            if (IsField(property) && Fits(property) && names.Add(property.Name))
            {
                yield return property;
            }
        }

        bool Fits(ISymbol member) => member.IsStatic ? includeStatic : includeInstance;
    }

    /// <summary>The public properties with a getter, the base class's last.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var names = new HashSet<string>();
        return Lineage(type)
            .SelectMany(t => t.OrderedMembers())
            .OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
                && names.Add(property.Name));
    }

    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return [type, .. type.AllInterfaces];
        }

        return [type, .. type.BasesAndInterfaces().Where(parent => parent.TypeKind == TypeKind.Class)];
    }

    private static string Signature(IMethodSymbol method) =>
        $"{method.Name}({string.Join(",", method.Parameters.Select(p => p.Type.ToClr()))})";

    private static bool IsField(IPropertySymbol property) =>
        property is { IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public, DeclaredAccessibility: Accessibility.Public }
        && !property.ReturnsByRef && !property.ReturnsByRefReadonly
        && !property.Has(Attributes.Ignore) && !property.IsRootField()
        && (IsMeant(property.Type.AwaitedResult() ?? property.Type) || HasTypeAttribute(property));

    private static bool IsField(IMethodSymbol method) =>
        method is
        {
            MethodKind: MethodKind.Ordinary,
            DeclaredAccessibility: Accessibility.Public,
            IsGenericMethod: false,
            ReturnsVoid: false,
            ReturnsByRef: false,
            ReturnsByRefReadonly: false,
        }
        && !ReservedMethods.Contains(method.Name)
        && !method.Has(Attributes.Ignore) && !method.Has(Attributes.DataLoader) && !method.IsRootField()
        && (IsMeant(method.ReturnType.AwaitedResult() ?? method.ReturnType) || HasTypeAttribute(method))
        && method.Parameters.All(IsBindable);

    private static bool HasTypeAttribute(ISymbol member) => member.Has(Attributes.Type);

    /// <summary>Whether a member returning this is meant as a field at all; if so and it has no GraphQL type, that is an error.</summary>
    private static bool IsMeant(ITypeSymbol type) => IsData(type) && type.ContainingNamespace?.ToDisplayString() != "GraphQLSubs.Types";

    private static bool IsData(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_Object
        && type.TypeKind is not (TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer)
        && !type.IsRefLikeType
        && !type.Is("System.Threading.Tasks.Task")
        && !type.Is("System.Threading.Tasks.ValueTask")
        && !type.Is("System.Type")
        && !type.Is("System.IAsyncResult")
        && type.ContainingNamespace?.ToDisplayString() != "System.Reflection";

    private static bool IsBindable(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && (parameter.GetAttributes().Length > 0 || IsData(parameter.Type));
}
