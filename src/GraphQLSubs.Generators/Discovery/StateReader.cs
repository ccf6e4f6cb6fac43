using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Reads parameters that take or set global, scoped or local state.</summary>
internal static class StateReader
{
    private const string NotKept =
        "for the events of a subscription global state is kept as JSON: take a string, a bool, a number, IReadOnlyList<string> "
        + "or IReadOnlyDictionary<string, object?>";

    private static readonly Dictionary<string, StateKind> Kinds = new()
    {
        ["GraphQLSubs.GlobalStateAttribute"] = StateKind.Global,
        ["GraphQLSubs.ScopedStateAttribute"] = StateKind.Scoped,
        ["GraphQLSubs.LocalStateAttribute"] = StateKind.Local,
    };

    /// <summary>Lists and maps that what was kept as JSON can be: an array of strings, a dictionary.</summary>
    private static readonly HashSet<string> KeptCollections =
    [
        "System.Collections.Generic.IEnumerable", "System.Collections.Generic.IReadOnlyCollection",
        "System.Collections.Generic.IReadOnlyList", "System.Collections.Generic.ICollection", "System.Collections.Generic.IList",
        "System.Collections.Generic.IReadOnlyDictionary", "System.Collections.Generic.IDictionary",
        "System.Collections.Generic.Dictionary",
    ];

    /// <summary>The state that a parameter takes or sets; null: none.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="compilation">Tells the constants in constructors of derived attributes.</param>
    /// <param name="isSubscription">Whether its field answers events.</param>
    /// <param name="problem">Why it cannot have a value, where that is so.</param>
    public static StateModel? Read(IParameterSymbol parameter, Compilation compilation, bool isSubscription, out string? problem)
    {
        problem = null;

        foreach (var attribute in parameter.GetAttributes())
        {
            if (KindOf(attribute.AttributeClass) is not { } kind)
            {
                continue;
            }

            var setter = parameter.Type is INamedTypeSymbol { TypeArguments: [var set] } type && type.Is("GraphQLSubs.SetState") ? set : null;
            var key = KeyOf(attribute, attribute.AttributeClass!, attribute.AttributeConstructor, attribute.ConstructorArguments, compilation);

            problem = !key.IsKnown ? $"the key of [{attribute.AttributeClass!.Name}] is not known at compile time; pass a constant to its base class"
                : setter is null && kind == StateKind.Local ? "nothing can have set local state before the resolver runs, as there is no field middleware; take a SetState<T>, or an IResolverContext and use what it set itself"
                : setter is null && kind == StateKind.Global && isSubscription && !IsKept(parameter.Type) ? NotKept
                : null;

            return new StateModel(kind, key.Value ?? parameter.Name, setter?.ToClr(), DefaultOf(parameter));
        }

        return null;
    }

    private static StateKind? KindOf(INamedTypeSymbol? attribute)
    {
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (Kinds.TryGetValue(attribute.ToQualifiedName(), out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What reaches the key of the base attribute, through the constructors of those that derive from it.</summary>
    private static (bool IsKnown, string? Value) KeyOf(
        AttributeData attribute,
        INamedTypeSymbol type,
        IMethodSymbol? constructor,
        IReadOnlyList<TypedConstant> arguments,
        Compilation compilation)
    {
        if (Kinds.ContainsKey(type.ToQualifiedName()))
        {
            return (true, arguments.Count > 0 ? arguments[0].Value as string : null);
        }

        var syntax = constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        var passed = syntax switch
        {
            ConstructorDeclarationSyntax { Initializer.ArgumentList.Arguments: var given } declared
                when declared.Initializer.IsKind(SyntaxKind.BaseConstructorInitializer) => given.ToList(),
            ConstructorDeclarationSyntax { Initializer: null } => [],
            TypeDeclarationSyntax declared => declared.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>()
                .SelectMany(baseType => baseType.ArgumentList.Arguments).ToList() ?? [],
            null when constructor is { IsImplicitlyDeclared: true, DeclaringSyntaxReferences.Length: 0 } && type.Locations.Any(place => place.IsInSource) => [],
            _ => null,
        };

        // Through two derived classes that both pass something on: nobody writes that.
        if (passed is null || type.BaseType is null || (passed.Count > 0 && !Kinds.ContainsKey(type.BaseType.ToQualifiedName())))
        {
            return (false, null);
        }

        if (passed.Count == 0)
        {
            return KeyOf(attribute, type.BaseType, type.BaseType.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == 0), [], compilation);
        }

        var semantics = compilation.GetSemanticModel(syntax!.SyntaxTree);

        if (semantics.GetConstantValue(passed[0].Expression) is { HasValue: true, Value: var constant })
        {
            return (true, constant as string);
        }

        return semantics.GetSymbolInfo(passed[0].Expression).Symbol is IParameterSymbol { Ordinal: var ordinal } && ordinal < arguments.Count
            ? (true, arguments[ordinal].Value as string)
            : (false, null);
    }

    private static bool IsKept(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsKept(nullable.TypeArguments[0]),
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType.SpecialType is SpecialType.System_String or SpecialType.System_Object,
        INamedTypeSymbol { TypeArguments: [.., var last] } collection when KeptCollections.Contains(type.ToQualifiedName()) =>
            collection.TypeArguments.Length == 1
                ? last.SpecialType is SpecialType.System_String or SpecialType.System_Object
                : collection.TypeArguments[0].SpecialType == SpecialType.System_String && last.SpecialType == SpecialType.System_Object,
        _ => type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Object
            or (>= SpecialType.System_SByte and <= SpecialType.System_Double),
    };

    /// <summary>C#'s default as code; null: none.</summary>
    private static string? DefaultOf(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        return parameter.ExplicitDefaultValue is { } value
            ? $"({parameter.Type.ToClr()})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})"
            : "default!";
    }
}
