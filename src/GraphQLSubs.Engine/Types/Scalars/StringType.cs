using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary><see href="https://spec.graphql.org/September2025/#sec-String">String</see>: <see cref="string"/>.</summary>
public sealed class StringType : ScalarType
{
    /// <summary>The scalar.</summary>
    public StringType()
        : base("String") =>
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        literal is StringValueNode text
            ? Succeed(text.Value, out value, out error)
            : Fail($"String cannot represent a non string value: {SyntaxPrinter.Print(literal)}", out value, out error);

    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.String
            ? Succeed(json.GetString(), out value, out error)
            : Fail($"String cannot represent a non string value: {Inspector.Inspect(json)}", out value, out error);

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (value is string text || TryFormat(value, out text!))
        {
            writer.WriteString(text);
            error = null;
            return true;
        }

        error = $"String cannot represent value: {Inspector.Inspect(value)}";
        return false;
    }

    private static bool TryFormat(object value, [NotNullWhen(true)] out string? text)
    {
        text = value switch
        {
            bool flag => flag ? "true" : "false",
            double number when double.IsFinite(number) => JavaScriptNumber.Format(number),
            int or long or uint or ulong or short or ushort or byte or sbyte or decimal or char or Guid =>
                Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => null,
        };

        return text is not null;
    }
}
