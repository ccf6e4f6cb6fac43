using GraphQLSubs.DataLoaders;
using GraphQLSubs.Execution;

namespace GraphQLSubs.Engine.Tests.DataLoaders;

/// <summary>The services of one request: a scheduler and loaders that multiply their keys by ten.</summary>
internal sealed class Scope : IServiceProvider
{
    public Scope(int maxBatchSize = 0)
    {
        Numbers = new Loader(Scheduler, maxBatchSize);
        Others = new Loader(Scheduler, maxBatchSize);
    }

    public BatchScheduler Scheduler { get; } = new();

    public Loader Numbers { get; }

    public Loader Others { get; }

    public object? GetService(Type serviceType) => serviceType == typeof(IBatchScheduler) ? Scheduler
        : serviceType == typeof(Scope) ? this
        : null;

    /// <summary>Keeps the keys of each of its calls.</summary>
    internal sealed class Loader(BatchScheduler scheduler, int maxBatchSize)
        : BatchDataLoader<int, object>(scheduler, new DataLoaderOptions { MaxBatchSize = maxBatchSize })
    {
        private readonly List<string> _batches = [];

        /// <summary>What a call does before it answers.</summary>
        public Func<IReadOnlyList<int>, CancellationToken, Task> Before { get; set; } = static async (_, _) => await Task.Yield();

        /// <summary>The keys of the calls, sorted: the order in which threads ask is theirs.</summary>
        public IReadOnlyList<string> Batches
        {
            get
            {
                lock (_batches)
                {
                    return [.. _batches];
                }
            }
        }

        protected override async Task<IReadOnlyDictionary<int, object>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            lock (_batches)
            {
                _batches.Add(string.Join(' ', keys.Order()));
            }

            await Before(keys, cancellationToken);
            return keys.Where(static key => key >= 0).ToDictionary(static key => key, static object (key) => key * 10);
        }
    }
}
