using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs;

/// <summary>An argument or input field that tells "not given" from "null".</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    /// <summary>A value that was given.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    private Optional(T? value, bool hasValue)
    {
        Value = value;
        HasValue = hasValue;
    }

    /// <summary>The value; where none was given, the default.</summary>
    public T? Value { get; }

    /// <summary>Whether a value was given, null included.</summary>
    public bool HasValue { get; }

    /// <summary>Whether no value was given.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>No value.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "HotChocolate's shape, which this type mirrors.")]
    public static Optional<T> Empty(T? defaultValue = default) => new(defaultValue, hasValue: false);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(HasValue, Value);

    /// <inheritdoc />
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : "unspecified";

    /// <summary>A value that was given.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The value; where none was given, the default.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Value is the named alternative.")]
    public static implicit operator T?(Optional<T> optional) => optional.Value;

    /// <summary>Whether both were given and are equal, or neither was.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
