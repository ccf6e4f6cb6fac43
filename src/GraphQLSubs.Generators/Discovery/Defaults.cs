using System.Globalization;
using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.Discovery;

/// <summary>Default values as GraphQL literals.</summary>
internal static class Defaults
{
    /// <summary>The default of an argument: its attribute, else C#'s own; null: none.</summary>
    public static string? OfParameter(IParameterSymbol parameter, DiscoveryContext context) =>
        OfAttribute(parameter, context) ?? OfOptional(parameter, context);

    /// <summary>
    /// The default of an input field: its attribute, else that of the parameter of exactly its name, where the class has but one
    /// constructor.
    /// </summary>
    public static string? OfProperty(IPropertySymbol property, DiscoveryContext context)
    {
        if (OfAttribute(property, context) is { } given)
        {
            return given;
        }

        var constructors = property.ContainingType.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .ToList();

        return constructors is [var only] && only.Parameters.FirstOrDefault(p => p.Name == property.Name) is { } parameter
            ? OfOptional(parameter, context)
            : null;
    }

    private static string? OfAttribute(ISymbol symbol, DiscoveryContext context)
    {
        if (symbol.Find(Attributes.DefaultValueSyntax).Text("Syntax") is { } syntax)
        {
            return syntax;
        }

        if ((symbol.Find(Attributes.DefaultValue) ?? symbol.Find(Attributes.ComponentDefaultValue)) is not { ConstructorArguments: [var value] })
        {
            return null;
        }

        return Literal(value) ?? Refuse(symbol, context, value.Type?.ToDisplayString() ?? "its value");
    }

    /// <summary>C#'s <c>= null</c> and <c>= default</c> say that it may be left out, which nullable arguments may anyway.</summary>
    private static string? OfOptional(IParameterSymbol parameter, DiscoveryContext context)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
        {
            return null;
        }

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return Literal(type, value) ?? Refuse(parameter, context, type.ToDisplayString());
    }

    private static string? Refuse(ISymbol symbol, DiscoveryContext context, string what)
    {
        context.Report(Rules.InvalidDefault, symbol, symbol.Name, $"{what} has no literal; write it with [DefaultValueSyntax]");
        return null;
    }

    private static string? Literal(TypedConstant constant)
    {
        if (constant.IsNull)
        {
            return "null";
        }

        if (constant.Kind != TypedConstantKind.Array)
        {
            return Literal(constant.Type!, constant.Value!);
        }

        var items = constant.Values.Select(Literal).ToList();
        return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
    }

    private static string? Literal(ITypeSymbol type, object value) => value switch
    {
        _ when type.TypeKind == TypeKind.Enum => EnumValues.NameOf((INamedTypeSymbol)type, value),
        bool flag => flag ? "true" : "false",
        string text => GraphQLLiterals.Quote(text),
        char character => GraphQLLiterals.Quote(character.ToString()),
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => null,
        float.NaN or float.PositiveInfinity or float.NegativeInfinity => null,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
