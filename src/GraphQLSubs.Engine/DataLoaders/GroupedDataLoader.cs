namespace GraphQLSubs.DataLoaders;

/// <summary>Loads any number of values for each key: an empty array where there are none.</summary>
/// <param name="batchScheduler">The scheduler of the scope.</param>
/// <param name="options">The limits; null: the defaults.</param>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">One of the values.</typeparam>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoaderBase<TKey, TValue[]>(batchScheduler, (options ?? new DataLoaderOptions()).MaxBatchSize, waitsForOthers: true)
    where TKey : notnull
{
    internal sealed override async Task RunAsync(KeyBatch<TKey, TValue[]> batch)
    {
        var groups = await LoadGroupedBatchAsync(batch.Keys, batch.CancellationToken);

        foreach (var load in batch.Loads)
        {
            load.Find([.. groups[load.Key]]);
        }
    }

    /// <summary>Loads the values of keys, each of which is given once.</summary>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);
}
