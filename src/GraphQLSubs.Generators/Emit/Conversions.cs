using GraphQLSubs.Generators.Model;

namespace GraphQLSubs.Generators.Emit;

/// <summary>
/// Expressions that turn the engine's values into C#'s and back. Inside the engine enums are their names, input objects
/// dictionaries, lists lists of objects, and scalars what their <c>ScalarType</c> makes.
/// </summary>
internal static class Conversions
{
    /// <summary>From an expression of type <c>object?</c>.</summary>
    /// <param name="type">The C# type that is wanted.</param>
    /// <param name="value">The expression; evaluated once.</param>
    /// <param name="name">The argument or input field, for errors.</param>
    /// <param name="use">Tells conversions of one argument in one expression apart.</param>
    /// <param name="depth">How many conversions are around this one.</param>
    public static string FromEngine(TypeRef type, string value, string name, string use = "", int depth = 0)
    {
        var given = $"given{depth}_{name}{use}";
        var converted = NonNull(type, given, name, use, depth + 1);

        if (type.IsNullInGraphQLOnly)
        {
            return $"({value} is {{ }} {given} ? {converted} : default({type.Clr}))";
        }

        if (type.Form == TypeForm.Scalar && IsCast(type))
        {
            return $"({type.Clr}){value}!";
        }

        return type.IsNullable
            ? $"({value} is {{ }} {given} ? {(type.IsNullableValue ? $"({type.Clr}){converted}" : converted)} : null)"
            : NonNull(type, $"{value}!", name, use, depth + 1);
    }

    /// <summary>To an expression of type <c>object?</c>.</summary>
    public static string ToEngine(TypeRef type, string value)
    {
        if (!IsConverted(type))
        {
            return value;
        }

        return type.IsNullable ? $"({value} is {{ }} given ? {Converted("given")} : null)" : Converted(value);

        string Converted(string given) => type.Form == TypeForm.List
            ? $"{CSharp.Support}.OutputList.From({given}, static item => {ToEngine(type.Element!, "item")})"
            : $"Write{type.Name}({given})";
    }

    /// <summary>Whether the engine cannot take a value as it is.</summary>
    private static bool IsConverted(TypeRef type) => type.Form switch
    {
        TypeForm.Enum => true,
        TypeForm.List => IsConverted(type.Element!),
        _ => false,
    };

    private static string NonNull(TypeRef type, string value, string name, string use, int depth) => type.Form switch
    {
        TypeForm.Enum => $"Read{type.Name}({value})",
        TypeForm.Composite => $"Read{type.Name}({value})",
        TypeForm.List => CSharp.ListOf(
            type,
            $"{CSharp.Support}.InputList.ToArray<{type.Element!.Clr}>({value}, static item{depth} => {FromEngine(type.Element, $"item{depth}", name, use, depth)})"),
        _ => Scalar(type, value, name),
    };

    private static string Scalar(TypeRef type, string value, string name) => (type.Name, type.ScalarKind) switch
    {
        ("ID", _) => $"{CSharp.Support}.InputId.To{type.ScalarKind}({value}, {CSharp.Literal(name)})",
        (_, "Single") => $"(float)(double){value}",
        (_, "DateTime") => $"((global::System.DateTimeOffset){value}).UtcDateTime",
        _ => $"({type.NonNullableClr}){value}",
    };

    /// <summary>Whether the engine's value is the C# value, boxed.</summary>
    private static bool IsCast(TypeRef type) => (type.Name, type.ScalarKind) switch
    {
        ("ID", var kind) => kind == "String",
        (_, "Single" or "DateTime") => false,
        _ => true,
    };
}
