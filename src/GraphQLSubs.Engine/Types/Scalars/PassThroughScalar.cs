using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary>
/// A scalar that the schema names but for which nobody gave a coercion: values pass through as they are, literals become the
/// values they look like.
/// </summary>
internal sealed class PassThroughScalar(string name) : ScalarType(name)
{
    public override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        Succeed(PlainValue.FromLiteral(literal), out value, out error);

    public override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        Succeed(PlainValue.FromJson(json), out value, out error);

    public override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        error = PlainValue.TryWrite(value, writer) ? null : $"{Name} cannot represent value: {Inspector.Inspect(value)}";
        return error is null;
    }
}
