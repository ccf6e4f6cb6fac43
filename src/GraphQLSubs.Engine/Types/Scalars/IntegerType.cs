using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary>
/// HotChocolate's integers beside Int: Byte, Short, Long and their unsigned kin. JSON numbers both ways; a client in JavaScript
/// loses digits of a Long beyond 2^53.
/// </summary>
/// <typeparam name="T">What resolvers receive; its range is the scalar's.</typeparam>
/// <param name="name">The name in the schema.</param>
public abstract class IntegerType<T>(string name) : ScalarType(name)
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is not IntValueNode { Value: var digits })
        {
            return Fail(NonInteger(SyntaxPrinter.Print(literal)), out value, out error);
        }

        return T.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            ? Succeed(number, out value, out error)
            : Fail(OutOfRange(digits), out value, out error);
    }

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind != JsonValueKind.Number || (!json.TryGetDecimal(out var exact) | !decimal.IsInteger(exact)))
        {
            return Fail(NonInteger(Inspector.Inspect(json)), out value, out error);
        }

        return IsInRange(exact)
            ? Succeed(T.CreateTruncating(exact), out value, out error)
            : Fail(OutOfRange(Inspector.Inspect(json)), out value, out error);
    }

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        decimal? number = value switch
        {
            T exact => decimal.CreateTruncating(exact),
            int or long or uint or ulong or short or ushort or byte or sbyte => Convert.ToDecimal(value, null),
            double wide when double.IsInteger(wide) && Math.Abs(wide) < 1e28 => (decimal)wide,
            _ => null,
        };

        error = number switch
        {
            null => NonInteger(Inspector.Inspect(value)),
            { } given when !IsInRange(given) => OutOfRange(Inspector.Inspect(value)),
            _ => null,
        };

        if (error is not null)
        {
            return false;
        }

        writer.WriteNumber(number!.Value);
        return true;
    }

    private static bool IsInRange(decimal number) =>
        number >= decimal.CreateTruncating(T.MinValue) && number <= decimal.CreateTruncating(T.MaxValue);

    private string NonInteger(string shown) => $"{Name} cannot represent non-integer value: {shown}";

    private string OutOfRange(string shown) => $"{Name} cannot represent a value outside of {T.MinValue} to {T.MaxValue}: {shown}";
}
