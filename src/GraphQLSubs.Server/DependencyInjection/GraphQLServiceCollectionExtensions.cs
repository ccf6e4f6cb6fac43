using GraphQLSubs;
using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server;
using GraphQLSubs.Server.Connections;
using GraphQLSubs.Server.DependencyInjection;
using GraphQLSubs.Server.Documents;
using GraphQLSubs.Server.Http;
using GraphQLSubs.Server.Interception;
using GraphQLSubs.Server.Messages;
using GraphQLSubs.Server.Publishing;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a GraphQL server to the services of an application.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Adds the GraphQL server: <see cref="IGraphQLServer"/> for the host, <see cref="ITopicEventSender"/> for resolvers. Types, a
    /// store of subscriptions and a connection sender are added beside it. The schema is built when it is first needed. Called again, it
    /// goes on with the same server.
    /// </summary>
    public static IRequestExecutorBuilder AddGraphQL(this IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(GraphQLServerBuilder))?.ImplementationInstance
            is GraphQLServerBuilder added)
        {
            return added;
        }

        var builder = new GraphQLServerBuilder(services);
        services.AddSingleton(builder);

        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(builder.ServerOptions);

        services.AddSingleton(_ => builder.SchemaBuilder.Build());
        services.AddSingleton<IRequestExecutor>(provider => CreateExecutor(builder, provider));

        services.AddSingleton<IGraphQLServer, GraphQLServer>();
        services.AddSingleton<ConnectHandler>();
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<MessageReader>();
        services.AddSingleton<ConnectionInitHandler>();
        services.AddSingleton<ConnectionInitWait>();
        services.AddSingleton<OperationHandler>();
        services.AddSingleton<OperationClaim>();
        services.AddSingleton<ConnectionReplies>();
        services.AddSingleton<HttpHandler>();
        services.AddSingleton<SocketInterception>();
        services.AddSingleton<HttpInterception>();
        services.AddSingleton<SchemaDownload>();
        services.AddSingleton<RequestRunner>();
        services.AddSingleton<DocumentPreparation>();
        services.AddSingleton<OperationDocumentStorage>();
        services.AddSingleton<RetryingSender>();
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<EventDelivery>();
        services.AddSingleton<TopicCompletion>();

        services.AddSingleton<ITopicEventReceiver, TopicEventReceiver>();
        services.AddSingleton<IRequestScopeFactory, RequestScopeFactory>();
        services.AddScoped<TopicEventSender>();
        services.AddScoped<ITopicEventSender>(provider => provider.GetRequiredService<TopicEventSender>());

        return builder;
    }

    /// <inheritdoc cref="AddGraphQL(IServiceCollection)" />
    public static IRequestExecutorBuilder AddGraphQLServer(this IServiceCollection services) => services.AddGraphQL();

    private static RequestExecutor CreateExecutor(GraphQLServerBuilder builder, IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILogger<RequestExecutor>>();
        var schema = provider.GetRequiredService<Schema>();

        if (provider.GetService<IServiceProviderIsService>() is { } services)
        {
            // Here and not where the schema is built: a schema is exported without the application's services.
            schema.CheckServices((type, key) => key is null
                ? services.IsService(type)
                : services is not IServiceProviderIsKeyedService keyed || keyed.IsKeyedService(type, key));
        }

        return new RequestExecutor(
            schema,
            builder.RequestOptions with { TimeProvider = provider.GetRequiredService<TimeProvider>() },
            [new StoreErrorFilter(), .. provider.GetServices<IErrorFilter>()],
            error => Log.ResolverFailed(logger, error.Exception, error.Path, error.Message),
            provider);
    }
}
