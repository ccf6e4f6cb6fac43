namespace GraphQLSubs.DataLoaders;

/// <summary>Loads each key by a call of its own, at once, and remembers it.</summary>
/// <param name="batchScheduler">The scheduler of the scope.</param>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public abstract class CacheDataLoader<TKey, TValue>(IBatchScheduler batchScheduler)
    : DataLoaderBase<TKey, TValue>(batchScheduler, maxBatchSize: 1, waitsForOthers: false)
    where TKey : notnull
{
    internal sealed override async Task RunAsync(KeyBatch<TKey, TValue> batch)
    {
        foreach (var load in batch.Loads)
        {
            load.Find(await LoadSingleAsync(load.Key, batch.CancellationToken));
        }
    }

    /// <summary>Loads the value of a key.</summary>
    protected abstract Task<TValue> LoadSingleAsync(TKey key, CancellationToken cancellationToken);
}
