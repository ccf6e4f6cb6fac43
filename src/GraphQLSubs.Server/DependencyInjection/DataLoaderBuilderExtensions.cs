using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.CompilerServices;
using GraphQLSubs.DataLoaders;
using GraphQLSubs.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers data loaders that are written by hand; generated ones are registered with the types of their assembly.</summary>
public static class DataLoaderBuilderExtensions
{
    /// <summary>Adds a loader by its class.</summary>
    public static IRequestExecutorBuilder AddDataLoader<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TLoader>(
        this IRequestExecutorBuilder builder)
        where TLoader : class
    {
        builder.AddBatchScheduler();
        builder.Services.TryAddSingleton(new DataLoaderOptions());
        builder.Services.TryAddScoped<TLoader>();
        return builder;
    }

    /// <summary>Adds a loader by its interface and its class.</summary>
    public static IRequestExecutorBuilder AddDataLoader<TService, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TLoader>(
        this IRequestExecutorBuilder builder)
        where TService : class
        where TLoader : class, TService
    {
        builder.AddDataLoader<TLoader>();
        builder.Services.TryAddScoped<TService>(static services => services.GetRequiredService<TLoader>());
        return builder;
    }
}
