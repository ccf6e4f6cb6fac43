using GraphQLSubs.Resolvers;

namespace GraphQLSubs.Execution;

/// <summary>The coerced variables of one request, by their position in the operation.</summary>
internal sealed class VariableValues(VariableDefinitions definitions)
{
    private readonly object?[] _values = NewValues(definitions.Count);

    /// <summary>The values of an operation without variables.</summary>
    public static VariableValues None { get; } = new(VariableDefinitions.None);

    /// <summary>The value at a position: <see cref="ArgumentValues.Absent"/> where none was given and there is no default.</summary>
    public object? this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }

    /// <summary>Finds a value by name; fails where none was given, there is no default or no such variable.</summary>
    public bool TryGet(string name, out object? value)
    {
        value = definitions.TryGetIndex(name, out var index) ? _values[index] : ArgumentValues.Absent;
        return !ReferenceEquals(value, ArgumentValues.Absent);
    }

    private static object?[] NewValues(int count)
    {
        var values = new object?[count];
        Array.Fill(values, ArgumentValues.Absent);
        return values;
    }
}
