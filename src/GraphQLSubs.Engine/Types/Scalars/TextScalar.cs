using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;
using static GraphQLSubs.Types.CoercionOutcome;

namespace GraphQLSubs.Types;

/// <summary>A scalar whose values are JSON strings of one form, which it reads and writes: a base class of custom scalars too.</summary>
/// <typeparam name="T">What resolvers receive.</typeparam>
/// <param name="name">The name in the schema.</param>
/// <param name="form">The form, for error messages: <c>an ISO 8601 date</c>.</param>
public abstract class TextScalar<T>(string name, string form) : ScalarType(name)
    where T : notnull
{
    /// <inheritdoc />
    public sealed override bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        literal is StringValueNode text && TryParse(text.Value, out var parsed)
            ? Succeed(parsed, out value, out error)
            : Fail(WrongForm(SyntaxPrinter.Print(literal)), out value, out error);

    /// <inheritdoc />
    public sealed override bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind == JsonValueKind.String && TryParse(json.GetString()!, out var parsed)
            ? Succeed(parsed, out value, out error)
            : Fail(WrongForm(Inspector.Inspect(json)), out value, out error);

    /// <inheritdoc />
    public sealed override bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error)
    {
        if (TryConvert(value, out var converted))
        {
            Write(converted, writer);
            error = null;
            return true;
        }

        error = WrongForm(Inspector.Inspect(value));
        return false;
    }

    /// <summary>Reads the form.</summary>
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);

    /// <summary>Takes what a resolver returned; a string counts where it has the form.</summary>
    protected virtual bool TryConvert(object value, [NotNullWhen(true)] out T? converted)
    {
        if (value is T given)
        {
            converted = given;
            return true;
        }

        converted = default;
        return value is string text && TryParse(text, out converted);
    }

    /// <summary>Writes the form, quotes included.</summary>
    protected abstract void Write(T value, ResultWriter writer);

    private string WrongForm(string shown) => $"{Name} cannot represent a value that is not {form}: {shown}";
}
