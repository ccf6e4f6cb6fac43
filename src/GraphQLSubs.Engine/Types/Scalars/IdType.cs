using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-ID">ID</see>: always <see cref="string"/>, on the wire too.</summary>
public sealed class IdType : ScalarType
{
    /// <summary>The scalar.</summary>
    public IdType()
        : base("ID") =>
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error) => literal switch
    {
        StringValueNode text => Succeed(text.Value, out value, out error),
        IntValueNode number => Succeed(number.Value, out value, out error),
        _ => Fail(
            $"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.Print(literal)}", out value, out error),
    };

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) => json.ValueKind switch
    {
        JsonValueKind.String => Succeed(json.GetString(), out value, out error),
        JsonValueKind.Number when json.TryGetInt64(out var number) =>
            Succeed(number.ToString(CultureInfo.InvariantCulture), out value, out error),
        JsonValueKind.Number when json.TryGetDouble(out var number) && double.IsInteger(number) =>
            Succeed(JavaScriptNumber.Format(number), out value, out error),
        _ => Fail($"ID cannot represent value: {Inspector.Inspect(json)}", out value, out error),
    };

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        var text = value switch
        {
            string given => given,
            double number when double.IsInteger(number) => JavaScriptNumber.Format(number),
            int or long or uint or ulong or short or ushort or byte or sbyte or Guid =>
                Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };

        if (text is null)
        {
            error = $"ID cannot represent value: {Inspector.Inspect(value)}";
            return false;
        }

        writer.WriteString(text);
        error = null;
        return true;
    }
}
