namespace GraphQLSubs.Generators.Model;

/// <summary>What a CLR type is to GraphQL.</summary>
internal enum TypeForm
{
    Scalar,
    Enum,

    /// <summary>An object, interface or union as a result; an input object as an argument.</summary>
    Composite,
    List,
}

/// <summary>How the CLR wraps a list.</summary>
internal enum ListForm
{
    /// <summary>Takes an array: arrays and the interfaces they implement.</summary>
    Array,

    /// <summary>Has a constructor that takes a sequence.</summary>
    Constructed,

    /// <summary>Is made by <c>ImmutableX.CreateRange</c>.</summary>
    Immutable,

    /// <summary>Can be enumerated, not made.</summary>
    OutputOnly,
}

/// <summary>A CLR type together with the GraphQL type that stands for it.</summary>
internal sealed record TypeRef
{
    /// <summary>The type in generated code, from <c>global::</c>, with a question mark only for <c>Nullable&lt;T&gt;</c>.</summary>
    public required string Clr { get; init; }

    public required TypeForm Form { get; init; }

    /// <summary>The GraphQL name; of a list, nothing.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether GraphQL may say null.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>Whether it is <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsNullableValue { get; init; }

    /// <summary>Whether it is a struct, nullable or not.</summary>
    public bool IsValueType { get; init; }

    /// <summary>Whether an argument was declared as <c>Optional&lt;T&gt;</c>; all else describes the <c>T</c>.</summary>
    public bool IsOptional { get; init; }

    /// <summary>For a scalar its CLR type's name: <c>Int32</c>.</summary>
    public string ScalarKind { get; init; } = "";

    public ListForm ListForm { get; init; }

    public TypeRef? Element { get; init; }

    /// <summary>The type as <c>[GraphQLType]</c> gave it, where it did.</summary>
    public string? SyntaxOverride { get; init; }

    /// <summary>Whether an attribute lets clients give null for a struct that cannot be: then it is its default, as in HotChocolate.</summary>
    public bool IsNullInGraphQLOnly => IsValueType && !IsNullableValue && !Syntax.EndsWith("!", StringComparison.Ordinal);

    /// <summary>The type without <c>Nullable&lt;&gt;</c>.</summary>
    public string NonNullableClr => IsNullableValue ? Clr.Substring(0, Clr.Length - 1) : Clr;

    /// <summary>The type as SDL writes it.</summary>
    public string Syntax => SyntaxOverride ?? (Form == TypeForm.List ? $"[{Element!.Syntax}]" : Name) + (IsNullable ? "" : "!");

    public override string ToString() => Syntax;
}
