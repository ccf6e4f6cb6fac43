using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQLSubs.Server.DependencyInjection;

/// <summary>The builder that <c>AddGraphQL()</c> returns.</summary>
internal sealed class GraphQLServerBuilder(IServiceCollection services) : IRequestExecutorBuilder
{
    public SchemaBuilder SchemaBuilder { get; } = new();

    public IServiceCollection Services { get; } = services;

    public ServerOptions ServerOptions { get; } = new();

    public RequestExecutorOptions RequestOptions { get; set; } = new();

    public void TryAddScoped(Type serviceType, Func<IServiceProvider, object> create) => Services.TryAddScoped(serviceType, create);
}
