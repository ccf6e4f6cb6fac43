using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Boolean">Boolean</see>: <see cref="bool"/>.</summary>
public sealed class BooleanType : ScalarType
{
    /// <summary>The scalar.</summary>
    public BooleanType()
        : base("Boolean") => Description = "The `Boolean` scalar type represents `true` or `false`.";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        literal is BooleanValueNode flag
            ? Succeed(flag.Value, out value, out error)
            : Fail(NonBoolean(SyntaxPrinter.Print(literal)), out value, out error);

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Succeed(json.GetBoolean(), out value, out error)
            : Fail(NonBoolean(Inspector.Inspect(json)), out value, out error);

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        bool? flag = value switch
        {
            bool given => given,
            double number when double.IsFinite(number) => number != 0,
            int or long or short or byte => Convert.ToInt64(value, null) != 0,
            _ => null,
        };

        if (flag is null)
        {
            error = NonBoolean(Inspector.Inspect(value));
            return false;
        }

        writer.WriteBoolean(flag.Value);
        error = null;
        return true;
    }

    private static string NonBoolean(string shown) => $"Boolean cannot represent a non boolean value: {shown}";
}
