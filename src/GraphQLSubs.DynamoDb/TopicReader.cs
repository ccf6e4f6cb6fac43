using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>Reads who listens to a topic from all its buckets.</summary>
internal sealed class TopicReader(DynamoDbTable table, TimeProvider timeProvider)
{
    /// <summary>
    /// Merges the buckets by shape, so that a shape whose subscribers are spread is executed once. All buckets are read at the same
    /// time, each one page ahead of the caller.
    /// </summary>
    public async IAsyncEnumerable<SubscriberBatch> ReadAsync(
        string topic, int bucketCount, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buckets = new List<IAsyncEnumerator<SubscriberBatch>>(bucketCount);
        for (var bucket = 0; bucket < bucketCount; bucket++)
        {
            buckets.Add(ReadPartitionAsync(Keys.TopicPartition(topic, bucket), cancellationToken).GetAsyncEnumerator(CancellationToken.None));
        }

        try
        {
            var hasBatch = await Task.WhenAll(buckets.Select(bucket => bucket.MoveNextAsync().AsTask()));
            var pending = buckets.Where((_, index) => hasBatch[index]).ToList();
            Shape? shape = null;
            while (pending.MinBy(bucket => bucket.Current.Shape.Key, StringComparer.Ordinal) is { } first)
            {
                var batch = first.Current;
                shape = shape?.Key == batch.Shape.Key ? shape : batch.Shape;
                yield return batch with { Shape = shape };

                if (!await first.MoveNextAsync())
                {
                    pending.Remove(first);
                }
            }
        }
        finally
        {
            foreach (var bucket in buckets)
            {
                await bucket.DisposeAsync();
            }
        }
    }

    private async IAsyncEnumerable<SubscriberBatch> ReadPartitionAsync(
        string partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var now = timeProvider.GetUtcNow();
        Shape? shape = null;
        Task<QueryResponse>? nextPage = table.QueryPageAsync(partition, startKey: null, abandoned.Token);
        try
        {
            while (nextPage is not null)
            {
                var page = await nextPage;
                nextPage = page.LastEvaluatedKey is { Count: > 0 } lastKey
                    ? table.QueryPageAsync(partition, lastKey, abandoned.Token)
                    : null;

                foreach (var batch in SubscriberPage.Read(page.Items ?? [], ref shape, now))
                {
                    yield return batch;
                }
            }
        }
        finally
        {
            // A caller that stops early must not leave a call behind: Lambda would freeze it half-way.
            await abandoned.CancelAsync();
            if (nextPage is not null)
            {
                await ((Task)nextPage).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
