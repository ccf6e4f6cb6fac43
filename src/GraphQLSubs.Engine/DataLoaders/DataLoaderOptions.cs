namespace GraphQLSubs.DataLoaders;

/// <summary>What may be adjusted of data loaders: register an instance as a service, or give a loader of your own another.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>
    /// How many keys one call takes; more are loaded by several calls at once. 1,024; 0: no limit. DynamoDB's BatchGetItem takes 100.
    /// </summary>
    public int MaxBatchSize { get; set; } = 1024;
}
