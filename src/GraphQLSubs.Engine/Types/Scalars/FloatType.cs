using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Float">Float</see>: a finite <see cref="double"/>.</summary>
public sealed class FloatType : ScalarType
{
    /// <summary>The scalar.</summary>
    public FloatType()
        : base("Float") =>
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var digits = literal switch
        {
            FloatValueNode node => node.Value,
            IntValueNode node => node.Value,
            _ => null,
        };

        // A literal beyond the range is infinite, as in the reference implementation; as a variable or result it is refused.
        return digits is not null
            ? Succeed(double.Parse(digits, CultureInfo.InvariantCulture), out value, out error)
            : Fail(NonNumeric(SyntaxPrinter.Print(literal)), out value, out error);
    }

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var number) && double.IsFinite(number)
            ? Succeed(number, out value, out error)
            : Fail(NonNumeric(Inspector.Inspect(json)), out value, out error);

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        switch (value)
        {
            case float single when float.IsFinite(single):
                // Through its shortest text: 0.1f is 0.1, not 0.10000000149011612.
                writer.WriteNumber(double.Parse(single.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
                break;

            case decimal exact:
                writer.WriteNumber(exact);
                break;

            case long or ulong or int or uint or short or ushort or byte or sbyte:
                writer.WriteNumber(Convert.ToDecimal(value, null));
                break;

            default:
                var number = value switch
                {
                    double wide => wide,
                    bool flag => flag ? 1 : 0,
                    string { Length: > 0 } text => JavaScriptNumber.Parse(text),
                    _ => double.NaN,
                };

                if (!double.IsFinite(number))
                {
                    error = NonNumeric(Inspector.Inspect(value));
                    return false;
                }

                writer.WriteNumber(number);
                break;
        }

        error = null;
        return true;
    }

    private static string NonNumeric(string shown) => $"Float cannot represent non numeric value: {shown}";
}
