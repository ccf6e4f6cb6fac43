using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-Int">Int</see>: <see cref="int"/>.</summary>
public sealed class IntType : ScalarType
{
    /// <summary>The scalar.</summary>
    public IntType()
        : base("Int") =>
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is not IntValueNode { Value: var digits })
        {
            return Fail(NonInteger(SyntaxPrinter.Print(literal)), out value, out error);
        }

        return int.TryParse(digits, out var number)
            ? Succeed(number, out value, out error)
            : Fail(OutOfRange(digits), out value, out error);
    }

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Fail(NonInteger(Inspector.Inspect(json)), out value, out error);
        }

        if (json.TryGetInt32(out var number) || TryConvert(json.GetDouble(), out number, out error))
        {
            return Succeed(number, out value, out error);
        }

        value = null;
        return false;
    }

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (value is int number || TryConvert(value, out number, out error))
        {
            error = null;
            writer.WriteNumber(number);
            return true;
        }

        return false;
    }

    private static bool TryConvert(object value, out int number, [NotNullWhen(false)] out string? error)
    {
        switch (value)
        {
            case bool flag:
                number = flag ? 1 : 0;
                error = null;
                return true;

            case string { Length: > 0 } text:
                return TryConvert(JavaScriptNumber.Parse(text), text, out number, out error);

            case double or float or decimal or long or ulong or uint or short or ushort or byte or sbyte:
                return TryConvert(Convert.ToDouble(value, null), out number, out error);

            default:
                number = 0;
                error = NonInteger(Inspector.Inspect(value));
                return false;
        }
    }

    private static bool TryConvert(double value, out int number, [NotNullWhen(false)] out string? error) =>
        TryConvert(value, value, out number, out error);

    private static bool TryConvert(double value, object shown, out int number, [NotNullWhen(false)] out string? error)
    {
        var isInteger = double.IsInteger(value);
        var isInRange = value is >= int.MinValue and <= int.MaxValue;
        number = isInteger && isInRange ? (int)value : 0;
        error = !isInteger ? NonInteger(Inspector.Inspect(shown)) : !isInRange ? OutOfRange(Inspector.Inspect(shown)) : null;
        return error is null;
    }

    private static string NonInteger(string shown) => $"Int cannot represent non-integer value: {shown}";

    private static string OutOfRange(string shown) => $"Int cannot represent non 32-bit signed integer value: {shown}";
}
