using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQLSubs.Execution;
using GraphQLSubs.Language;

namespace GraphQLSubs.Types;

/// <summary>
/// A scalar and its coercion, both ways. Derive from it for a custom scalar; instances are stateless and shared between
/// requests. Coercion reports failure as a value, never by throwing.
/// </summary>
/// <param name="name">The name in the schema.</param>
public abstract class ScalarType(string name) : NamedType(name)
{
    /// <inheritdoc />
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The argument of <c>@specifiedBy</c>, if any.</summary>
    public string? SpecifiedByUrl { get; set; }

    /// <summary>
    /// Coerces a literal to the runtime value that resolvers receive. The literal is never null and contains no variables.
    /// </summary>
    /// <param name="literal">The literal.</param>
    /// <param name="value">The runtime value on success.</param>
    /// <param name="error">On failure the message in graphql-js's words, <c>Int cannot represent non-integer value: 1.5</c>.</param>
    public abstract bool TryParseLiteral(IValueNode literal, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a JSON value, never null, of a variable to the runtime value that resolvers receive.</summary>
    /// <param name="json">The JSON value.</param>
    /// <param name="value">The runtime value on success.</param>
    /// <param name="error">On failure the message.</param>
    public abstract bool TryParseValue(JsonElement json, out object? value, [NotNullWhen(false)] out string? error);

    /// <summary>Writes a resolver's value, never null, as JSON. On failure nothing has been written.</summary>
    /// <param name="value">What the resolver returned.</param>
    /// <param name="writer">Where the JSON goes.</param>
    /// <param name="error">On failure the message.</param>
    public abstract bool TrySerialize(object value, ResultWriter writer, [NotNullWhen(false)] out string? error);
}
