using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQLSubs.Generators.Tests.Running;

/// <summary>Collects a schema and its services, without a server.</summary>
internal sealed class PlainBuilder : IRequestExecutorBuilder
{
    public SchemaBuilder SchemaBuilder { get; } = new();

    public ServiceCollection Services { get; } = [];

    public void TryAddScoped(Type serviceType, Func<IServiceProvider, object> create) => Services.TryAddScoped(serviceType, create);
}
