using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Model;
using GraphQLSubs.Generators.Naming;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.TypeMapping;

/// <summary>The GraphQL type that <c>[GraphQLType]</c> gives, held against the C# type whose values it shall be.</summary>
internal sealed class GivenTypes(DiscoveryContext context, TypeMapper mapper)
{
    /// <summary>The given type; null, with a problem reported, where it is none or does not fit.</summary>
    public TypeRef? Map(ITypeSymbol type, AttributeData given, ISymbol annotated, bool isInput)
    {
        if (SyntaxOf(given, annotated) is not { } syntax)
        {
            return null;
        }

        var leaf = syntax.Trim('[', ']', '!', ' ');
        var depth = syntax.Count(c => c == '[');

        if (!GraphQLNames.IsLegal(leaf) || depth != syntax.Count(c => c == ']'))
        {
            context.Report(Rules.IllegalName, annotated, syntax);
            return null;
        }

        var mapped = Scalars.IsKnown(leaf) ? MapScalar(type, leaf, depth, isInput)
            : type.SpecialType == SpecialType.System_Object ? Opaque(type, leaf, 0)
            : mapper.Map(type, isInput);

        if (mapped is not null)
        {
            return mapped with { SyntaxOverride = syntax };
        }

        if (!type.IsUnknown())
        {
            context.Report(
                Rules.UnsupportedType, annotated, type.ToDisplayString(), annotated.Name,
                $"its values are none of '{syntax}', which [GraphQLType] says");
        }

        return null;
    }

    private string? SyntaxOf(AttributeData given, ISymbol annotated)
    {
        if (TypeClasses.GivenBy(given) is not { } @class)
        {
            return given.Text("TypeSyntax");
        }

        var syntax = TypeClasses.SyntaxOf(@class);

        if (syntax is null && !@class.IsUnknown())
        {
            context.Report(Rules.UnsupportedType, Place.Of(given.Location()), @class.ToDisplayString(), annotated.Name, TypeClasses.Supported);
        }

        return syntax;
    }

    /// <summary>
    /// What a resolver returns is checked by the scalar when it is written; what it takes must be exactly what the scalar makes,
    /// since generated code casts it.
    /// </summary>
    private TypeRef? MapScalar(ITypeSymbol type, string leaf, int depth, bool isInput)
    {
        if (LeafOf(type, depth) is not { } element)
        {
            return null;
        }

        if (Scalars.TryFind(element, out var natural, out var kind))
        {
            return leaf == "ID" ? Ids.Wrap(mapper.Map(type, isInput)!, isInput)
                : !isInput || natural == leaf ? mapper.Map(type, isInput)
                : null;
        }

        return element.SpecialType == SpecialType.System_Object || (leaf == "Any" && !isInput) ? Opaque(type, leaf, depth) : null;
    }

    private static ITypeSymbol? LeafOf(ITypeSymbol type, int depth) => type switch
    {
        INamedTypeSymbol { TypeArguments: [var value] } when IsWrapper(type) => LeafOf(value, depth),
        _ when depth == 0 => type,
        _ => Lists.ElementOf(type) is { } element ? LeafOf(element, depth - 1) : null,
    };

    private static bool IsWrapper(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.Is("GraphQLSubs.Optional");

    /// <summary>Values of which only the scalar knows what they are.</summary>
    private static TypeRef Opaque(ITypeSymbol type, string leaf, int depth) =>
        type is INamedTypeSymbol { TypeArguments: [var value] } && type.Is("GraphQLSubs.Optional")
            ? Opaque(value, leaf, depth) with { IsOptional = true }
            : new TypeRef
            {
                Clr = type.ToClr(),
                Form = depth > 0 ? TypeForm.List : TypeForm.Scalar,
                Name = depth > 0 ? "" : leaf,
                IsNullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated,
                IsValueType = type.IsValueType,
                ListForm = depth > 0 ? Lists.FormOf(type) : default,
                Element = depth > 0 ? Opaque(Lists.ElementOf(type)!, leaf, depth - 1) : null,
            };
}
