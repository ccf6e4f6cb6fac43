using GraphQLSubs.Execution;

namespace GraphQLSubs.DataLoaders;

/// <summary>What all loaders have in common: they remember what was asked for, and ask in batches.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly BatchScheduler _scheduler;
    private readonly int _maxBatchSize;
    private readonly bool _waitsForOthers;

    // Guarded by the scheduler's gate.
    private readonly Dictionary<TKey, Load<TKey, TValue>> _loads = [];
    private KeyBatch<TKey, TValue>? _open;

    private protected DataLoaderBase(IBatchScheduler batchScheduler, int maxBatchSize, bool waitsForOthers)
    {
        _scheduler = batchScheduler as BatchScheduler
            ?? throw new ArgumentException($"{batchScheduler.GetType()} is not the scheduler of the engine.", nameof(batchScheduler));
        _maxBatchSize = maxBatchSize > 0 ? maxBatchSize : int.MaxValue;
        _waitsForOthers = waitsForOthers;
    }

    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default) =>
        Ask([key], cancellationToken)[0].WaitAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        var loads = Ask([.. keys], cancellationToken);
        return await Task.WhenAll(loads.Select(load => load.WaitAsync(cancellationToken)));
    }

    /// <inheritdoc />
    public async Task<TValue> LoadRequiredAsync(TKey key, CancellationToken cancellationToken = default) =>
        (await LoadRequiredAsync([key], cancellationToken))[0];

    /// <inheritdoc />
    public async Task<IReadOnlyList<TValue>> LoadRequiredAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        var loads = Ask([.. keys], cancellationToken);
        await Task.WhenAll(loads.Select(load => load.WaitAsync(cancellationToken)));
        return Array.ConvertAll(loads, load => load.HasValue
            ? load.Task.Result!
            : throw new KeyNotFoundException($"{GetType().Name} found nothing for the key \"{load.Key}\"."));
    }

    /// <inheritdoc />
    public void RemoveCacheEntry(TKey key)
    {
        lock (_scheduler.Gate)
        {
            _loads.Remove(key);
        }
    }

    /// <inheritdoc />
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        lock (_scheduler.Gate)
        {
            _loads.TryAdd(key, new Load<TKey, TValue>(key, value));
        }
    }

    /// <summary>Calls the loader's method for a batch, and gives the loads what it found.</summary>
    internal abstract Task RunAsync(KeyBatch<TKey, TValue> batch);

    /// <summary>Forgets a load that failed, unless it was replaced. The gate is held.</summary>
    internal void Forget(Load<TKey, TValue> load)
    {
        if (_loads.TryGetValue(load.Key, out var known) && known == load)
        {
            _loads.Remove(load.Key);
        }
    }

    private Load<TKey, TValue>[] Ask(ReadOnlySpan<TKey> keys, CancellationToken cancellationToken)
    {
        var strand = Strand.Of(_scheduler);
        var isQueued = strand is not null && _waitsForOthers;
        var cancellation = strand?.CancellationToken ?? cancellationToken;
        var loads = new Load<TKey, TValue>[keys.Length];
        var opened = new List<Batch>();

        lock (_scheduler.Gate)
        {
            var open = isQueued ? _open : null;

            for (var i = 0; i < keys.Length; i++)
            {
                if (!_loads.TryGetValue(keys[i], out var load))
                {
                    if (open is null || !open.Accepts(_maxBatchSize, cancellation))
                    {
                        open = new KeyBatch<TKey, TValue>(this, _scheduler, cancellation);
                        open.HeedCancellation();
                        opened.Add(open);
                    }

                    load = open.Add(keys[i]);
                    _loads.Add(keys[i], load);
                }

                if (strand is not null)
                {
                    load.AddWaiting(strand);
                }

                loads[i] = load;
            }

            if (isQueued)
            {
                _open = open;
                opened.ForEach(_scheduler.Enqueue);
                return loads;
            }
        }

        // Of these nobody waits for others: a loader of single values, or one that is used outside an execution.
        opened.ForEach(static batch => batch.Start());
        return loads;
    }
}
