using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary>HotChocolate's Any: a JSON value of any shape, <see cref="JsonElement"/>.</summary>
public sealed class AnyType() : ScalarType("Any")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        using var writer = new ResultWriter();

        if (!PlainValue.TryWrite(PlainValue.FromLiteral(literal), writer))
        {
            return Fail(Unrepresentable(SyntaxPrinter.Print(literal)), out value, out error);
        }

        var reader = new Utf8JsonReader(writer.Written.Span);
        return Succeed(JsonElement.ParseValue(ref reader), out value, out error);
    }

    /// <summary>Cloned: the request's own bytes are gone when a resolver keeps the value.</summary>
    /// <inheritdoc />
    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        Succeed(json.Clone(), out value, out error);

    /// <inheritdoc />
    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        error = PlainValue.TryWrite(value, writer) ? null : Unrepresentable(Inspector.Inspect(value));
        return error is null;
    }

    private static string Unrepresentable(string shown) => $"Any cannot represent value: {shown}";
}
