using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary>HotChocolate's Decimal: <see cref="decimal"/>, a JSON number with all its digits.</summary>
public sealed class DecimalType() : ScalarType("Decimal")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var digits = literal switch
        {
            FloatValueNode node => node.Value,
            IntValueNode node => node.Value,
            _ => null,
        };

        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Succeed(number, out value, out error)
            : Fail(NonNumeric(SyntaxPrinter.Print(literal)), out value, out error);
    }

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number)
            ? Succeed(number, out value, out error)
            : Fail(NonNumeric(Inspector.Inspect(json)), out value, out error);

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        switch (value)
        {
            case decimal exact:
                writer.WriteNumber(exact);
                break;

            case int or long or uint or ulong or short or ushort or byte or sbyte:
                writer.WriteNumber(Convert.ToDecimal(value, null));
                break;

            case double number when double.IsFinite(number):
                writer.WriteNumber(number);
                break;

            default:
                error = NonNumeric(Inspector.Inspect(value));
                return false;
        }

        error = null;
        return true;
    }

    private static string NonNumeric(string shown) => $"Decimal cannot represent non numeric value: {shown}";
}
