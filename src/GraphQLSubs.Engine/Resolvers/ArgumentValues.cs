using GraphQLSubs.Types;

namespace GraphQLSubs.Resolvers;

/// <summary>
/// The coerced arguments of one field, in the order of <see cref="OutputField.Arguments"/>. Runtime values: Int
/// <see cref="int"/>, Float <see cref="double"/>, String and ID <see cref="string"/>, Boolean <see cref="bool"/>, enums their
/// name (<see cref="string"/>), lists <c>IReadOnlyList&lt;object?&gt;</c>, input objects
/// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, custom scalars whatever their <see cref="ScalarType"/> makes.
/// </summary>
public readonly struct ArgumentValues
{
    /// <summary>Stands for an argument that was neither given nor has a default.</summary>
    internal static readonly object Absent = new();

    private readonly object?[]? _values;

    internal ArgumentValues(object?[] values) => _values = values;

    /// <summary>The value at an index; null where it is null or absent.</summary>
    public object? this[int index] => _values![index] is var value && ReferenceEquals(value, Absent) ? null : value;

    /// <summary>Whether the argument was given or has a default.</summary>
    public bool Has(int index) => !ReferenceEquals(_values![index], Absent);
}
