namespace GraphQLSubs.DataLoaders;

/// <summary>
/// Loads values by their keys: all keys that the fields of an execution ask for at a time in one call, each key once. One instance
/// serves one request, or one event of a subscription. Safe for use by many threads.
/// </summary>
/// <typeparam name="TKey">The key; compared by its own equality.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public interface IDataLoader<TKey, TValue>
    where TKey : notnull
{
    /// <summary>The value of a key; null (of a struct its default) where there is none. What the call throws, every load of it throws.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends this wait only; the request's ends the call.</param>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of keys in their order.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>The value of a key that must have one.</summary>
    /// <exception cref="KeyNotFoundException">It has none.</exception>
    Task<TValue> LoadRequiredAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of keys, each of which must have one, in their order.</summary>
    /// <exception cref="KeyNotFoundException">One has none.</exception>
    Task<IReadOnlyList<TValue>> LoadRequiredAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Forgets a key, after its value was changed: the next load asks again.</summary>
    void RemoveCacheEntry(TKey key);

    /// <summary>Gives the value of a key, unless it was asked for already.</summary>
    void SetCacheEntry(TKey key, Task<TValue?> value);
}
