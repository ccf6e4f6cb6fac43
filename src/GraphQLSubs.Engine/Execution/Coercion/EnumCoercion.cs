using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Language;
using GraphQLSubs.Types;
using GraphQLSubs.Validation;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation">Coercion of enums</see>: inside the engine a
/// value is its name.
/// </summary>
internal static class EnumCoercion
{
    public static bool TryParseLiteral(EnumType type, IValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is EnumValueNode { Value: var name })
        {
            return type.Values.TryGetValue(name, out var known)
                ? Succeed(known.Name, out value, out error)
                : Fail(Unknown(type, name), out value, out error);
        }

        var shown = SyntaxPrinter.Print(literal);
        return Fail(
            $"Enum \"{type.Name}\" cannot represent non-enum value: {shown}.{DidYouMean(type, shown)}", out value, out error);
    }

    public static bool TryParseValue(EnumType type, JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            var shown = Inspector.Inspect(json);
            return Fail(
                $"Enum \"{type.Name}\" cannot represent non-string value: {shown}.{DidYouMean(type, shown)}", out value, out error);
        }

        var name = json.GetString()!;
        return type.Values.TryGetValue(name, out var known)
            ? Succeed(known.Name, out value, out error)
            : Fail(Unknown(type, name), out value, out error);
    }

    public static bool TrySerialize(EnumType type, object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (value is string name && type.Values.ContainsKey(name))
        {
            writer.WriteString(name);
            error = null;
            return true;
        }

        error = $"Enum \"{type.Name}\" cannot represent value: {Inspector.Inspect(value)}";
        return false;
    }

    private static string Unknown(EnumType type, string name) =>
        $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{DidYouMean(type, name)}";

    private static string DidYouMean(EnumType type, string shown) => Suggestions.DidYouMean("the enum value", shown, type.Values.Keys);
}
