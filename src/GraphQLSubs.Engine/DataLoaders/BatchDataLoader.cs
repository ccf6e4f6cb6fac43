namespace GraphQLSubs.DataLoaders;

/// <summary>Loads one value for each key. Generated for methods with <see cref="DataLoaderAttribute"/>; may be derived by hand.</summary>
/// <param name="batchScheduler">The scheduler of the scope.</param>
/// <param name="options">The limits; null: the defaults.</param>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue>(batchScheduler, (options ?? new DataLoaderOptions()).MaxBatchSize, waitsForOthers: true)
    where TKey : notnull
{
    internal sealed override async Task RunAsync(KeyBatch<TKey, TValue> batch)
    {
        var found = await LoadBatchAsync(batch.Keys, batch.CancellationToken);

        foreach (var load in batch.Loads)
        {
            if (found.TryGetValue(load.Key, out var value))
            {
                load.Find(value);
            }
        }
    }

    /// <summary>Loads the values of keys, each of which is given once; those without a value are left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
}
