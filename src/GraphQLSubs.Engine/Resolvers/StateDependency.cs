namespace GraphQLSubs.Resolvers;

/// <summary>
/// The entries of the global state that a value may depend on. Subscribers who differ in none of those that their operation reads
/// share its results.
/// </summary>
public sealed class StateDependency
{
    private readonly string[] _keys;

    private StateDependency(string[] keys, bool isOnAll) => (_keys, IsOnAll) = (keys, isOnAll);

    /// <summary>On none.</summary>
    public static StateDependency None { get; } = new([], isOnAll: false);

    /// <summary>On entries that are not known in advance.</summary>
    public static StateDependency All { get; } = new([], isOnAll: true);

    /// <summary>Whether it is on entries that are not known in advance.</summary>
    public bool IsOnAll { get; }

    /// <summary>Whether it is on any entry.</summary>
    public bool IsOnAny => IsOnAll || _keys.Length > 0;

    /// <summary>On certain entries.</summary>
    public static StateDependency Of(params ReadOnlySpan<string> keys) => new(keys.ToArray(), isOnAll: false);

    /// <summary>Whether it is on an entry.</summary>
    public bool IsOn(string key) => IsOnAll || Array.IndexOf(_keys, key) >= 0;

    /// <summary>On what either is on.</summary>
    public StateDependency And(StateDependency other) =>
        IsOnAll || !other.IsOnAny ? this
        : other.IsOnAll || !IsOnAny ? other
        : new([.. _keys.Union(other._keys, StringComparer.Ordinal)], isOnAll: false);
}
