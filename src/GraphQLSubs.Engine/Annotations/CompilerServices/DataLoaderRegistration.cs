using System.ComponentModel;
using GraphQLSubs.DataLoaders;
using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code and by registrations: makes a loader a service of which each request has its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DataLoaderRegistration
{
    /// <summary>Registers the scheduler that all loaders of a scope share.</summary>
    public static void AddBatchScheduler(this IRequestExecutorBuilder builder)
    {
        builder.SchemaBuilder.UseDataLoaders();
        builder.TryAddScoped(typeof(IBatchScheduler), static _ => new BatchScheduler());
    }

    /// <summary>Registers a loader by its interface and its class.</summary>
    public static void AddDataLoader<TService, TLoader>(
        this IRequestExecutorBuilder builder, Func<IServiceProvider, IBatchScheduler, DataLoaderOptions?, TLoader> create)
        where TService : class
        where TLoader : class, TService
    {
        builder.AddBatchScheduler();
        builder.TryAddScoped(typeof(TLoader), services => create(
            services,
            RequiredService.Of<IBatchScheduler>(services),
            (DataLoaderOptions?)services.GetService(typeof(DataLoaderOptions))));
        builder.TryAddScoped(typeof(TService), static services => RequiredService.Of<TLoader>(services));
    }
}
