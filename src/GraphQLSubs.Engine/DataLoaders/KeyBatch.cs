using GraphQLSubs.Execution;

namespace GraphQLSubs.DataLoaders;

/// <summary>The keys that one call of a loader takes.</summary>
internal sealed class KeyBatch<TKey, TValue>(
    DataLoaderBase<TKey, TValue> loader, BatchScheduler scheduler, CancellationToken cancellationToken) : Batch(scheduler, cancellationToken)
    where TKey : notnull
{
    /// <summary>In the order in which they were asked for. Guarded by the scheduler's gate until the batch is started.</summary>
    public List<Load<TKey, TValue>> Loads { get; } = [];

    public TKey[] Keys
    {
        get
        {
            var keys = new TKey[Loads.Count];

            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = Loads[i].Key;
            }

            return keys;
        }
    }

    /// <summary>Whether one more key may be added that has this cancellation. The gate is held.</summary>
    public bool Accepts(int maxBatchSize, CancellationToken cancellation) =>
        IsOpen && Loads.Count < maxBatchSize && cancellation == CancellationToken;

    /// <summary>Adds a key. The gate is held.</summary>
    public Load<TKey, TValue> Add(TKey key)
    {
        var load = new Load<TKey, TValue>(key, CancellationToken);
        Loads.Add(load);
        return load;
    }

    protected override Task LoadAsync() => loader.RunAsync(this);

    protected override void Settle(bool hasFailed)
    {
        foreach (var load in Loads)
        {
            load.Settle();

            if (hasFailed)
            {
                loader.Forget(load);
            }
        }
    }

    protected override void Complete() => Loads.ForEach(static load => load.Complete());

    protected override void CompleteFailed(Exception exception) => Loads.ForEach(load => load.Fail(exception));

    protected override void CompleteCancelled() => Loads.ForEach(static load => load.Cancel());
}
