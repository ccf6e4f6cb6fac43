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
        if (definitions.TryGetIndex(name, out var index) && !ReferenceEquals(_values[index], ArgumentValues.Absent))
        {
            value = _values[index];
            return true;
        }

        value = null;
        return false;
    }

    private static object?[] NewValues(int count)
    {
        var values = new object?[count];
        Array.Fill(values, ArgumentValues.Absent);
        return values;
    }
}
