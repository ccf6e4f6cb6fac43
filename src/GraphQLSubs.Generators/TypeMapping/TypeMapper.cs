using GraphQLSubs.Generators.Diagnostics;
using GraphQLSubs.Generators.Discovery;
using GraphQLSubs.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GraphQLSubs.Generators.TypeMapping;

/// <summary>Finds the GraphQL type of a C# type.</summary>
/// <param name="context">Takes the problems.</param>
/// <param name="visit">Called for each class, struct, interface and enum that was come across; true: as input.</param>
internal sealed class TypeMapper(DiscoveryContext context, Action<INamedTypeSymbol, bool> visit)
{
    /// <summary>As <see cref="MapAnnotated"/>, of an argument or input field, whose value generated code must be able to make.</summary>
    public TypeRef? MapTaken(ITypeSymbol type, ISymbol annotated)
    {
        if (MapAnnotated(type, annotated, isInput: true) is not { } mapped)
        {
            return null;
        }

        if (!Constructions.CanMake(mapped))
        {
            context.Report(
                Rules.UnsupportedType, annotated, type.ToDisplayString(), annotated.Name,
                "a list of this kind can be returned but not taken; take an IReadOnlyList");
            return null;
        }

        return mapped;
    }

    /// <summary>
    /// The GraphQL type of a field, argument or input field, its attributes included; null, with a problem reported, where it has
    /// none.
    /// </summary>
    /// <param name="type">The C# type; of a method what it returns, awaited.</param>
    /// <param name="annotated">The member or parameter with the attributes.</param>
    /// <param name="isInput">Whether a client gives the value.</param>
    public TypeRef? MapAnnotated(ITypeSymbol type, ISymbol annotated, bool isInput)
    {
        if (annotated.Find(Attributes.Type) is { } given)
        {
            return new GivenTypes(context, this).Map(type, given, annotated, isInput);
        }

        var mapped = Map(type, isInput);

        if (mapped is null)
        {
            if (!type.IsUnknown())
            {
                context.Report(Rules.UnsupportedType, annotated, type.ToDisplayString(), annotated.Name, Explain(type));
            }

            return null;
        }

        if (annotated.Has(Attributes.Id))
        {
            mapped = Ids.Wrap(mapped, isInput);
        }

        if (mapped is null)
        {
            context.Report(Rules.UnsupportedType, annotated, type.ToDisplayString(), annotated.Name, Ids.Supported);
            return null;
        }

        if (annotated.Find(Attributes.NonNullType) is { } nonNull)
        {
            var flags = nonNull.ConstructorArguments is [{ Kind: TypedConstantKind.Array, Values: { Length: > 0 } values }]
                ? values.Select(value => value.Value is true).ToArray()
                : [false];
            mapped = WithNullability(mapped, flags, 0);
        }

        return annotated.Has(Attributes.Required) ? mapped with { IsNullable = false } : mapped;
    }

    /// <summary>The GraphQL type of a C# type by itself; null: it has none.</summary>
    public TypeRef? Map(ITypeSymbol type, bool isInput)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Map(nullable.TypeArguments[0], isInput) is { } value
                ? value with { Clr = value.Clr + "?", IsNullable = true, IsNullableValue = true }
                : null;
        }

        if (isInput && type.Is("GraphQLSubs.Optional"))
        {
            return Map(((INamedTypeSymbol)type).TypeArguments[0], isInput) is { } value ? value with { IsOptional = true } : null;
        }

        var isNullable = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        var plain = new TypeRef
        {
            Clr = type.ToClr(),
            Form = TypeForm.Composite,
            IsNullable = isNullable,
            IsValueType = type.IsValueType,
        };

        if (Scalars.TryFind(type, out var scalar, out var kind))
        {
            return plain with { Form = TypeForm.Scalar, Name = scalar, ScalarKind = kind };
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            visit((INamedTypeSymbol)type, isInput);
            return plain with { Form = TypeForm.Enum, Name = TypeNames.Of(type, isInput) };
        }

        if (Lists.ElementOf(type) is { } element)
        {
            return Map(element, isInput) is { } item
                ? plain with
                {
                    Form = TypeForm.List,
                    Element = item,
                    ListForm = Lists.FormOf(type),
                }
                : null;
        }

        if (type is not INamedTypeSymbol named || !IsComposite(named, isInput))
        {
            return null;
        }

        visit(named, isInput);
        return plain with { Name = TypeNames.Of(type, isInput) };
    }

    private static bool IsComposite(INamedTypeSymbol type, bool isInput)
    {
        if (type.SpecialType != SpecialType.None || type.IsUnboundGenericType || type.IsRefLikeType || type.IsTupleType)
        {
            return false;
        }

        var isOfFramework = type.ContainingNamespace?.ToDisplayString() is { } space
            && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)
                || space.StartsWith("Microsoft.", StringComparison.Ordinal));

        return type.TypeKind switch
        {
            _ when isOfFramework => type.Is("System.Collections.Generic.KeyValuePair"),
            TypeKind.Class => !type.IsStatic && (!isInput || !type.IsAbstract),
            TypeKind.Struct => true,
            TypeKind.Interface => !isInput,
            _ => false,
        };
    }

    private static string Explain(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } => "'object' says nothing about its fields; use a class or JsonElement",
        _ when type.Is("System.Collections.Generic.IAsyncEnumerable") => "return a list; results are not streamed",
        _ => "use a scalar, an enum, a class, a record or a list of those, or leave the member out with [GraphQLIgnore]",
    };

    private static TypeRef WithNullability(TypeRef type, bool[] flags, int level)
    {
        if (level >= flags.Length)
        {
            return type;
        }

        var element = type.Element is null ? null : WithNullability(type.Element, flags, level + 1);
        return type with { IsNullable = flags[level], Element = element };
    }
}
