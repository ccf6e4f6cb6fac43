namespace GraphQLSubs.Types;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Objects">An input object type</see>. Inside the engine its
/// values are <see cref="IReadOnlyDictionary{TKey, TValue}"/> of the fields that were given or have a default.
/// </summary>
public sealed class InputObjectType(string name) : NamedType(name)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The input fields in declaration order, by name.</summary>
    public OrderedDictionary<string, InputField> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether exactly one field must be given: <c>@oneOf</c>.</summary>
    public bool IsOneOf { get; internal set; }
}
