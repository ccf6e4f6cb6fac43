using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server;
using GraphQLSubs.Server.DependencyInjection;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What can be said of a GraphQL server beside its types.</summary>
public static class RequestExecutorBuilderExtensions
{
    extension(IRequestExecutorBuilder builder)
    {
        /// <summary>The services of the application, for what further packages add.</summary>
        /// <exception cref="InvalidOperationException">The builder does not come from <c>AddGraphQL()</c>.</exception>
        public IServiceCollection Services => builder.ServerBuilder.Services;

        private GraphQLServerBuilder ServerBuilder => builder as GraphQLServerBuilder
            ?? throw new InvalidOperationException($"{builder.GetType()} builds no server; use the builder that AddGraphQL() returns.");

        /// <summary>Keeps connections and subscriptions in the memory of this process: for development and tests.</summary>
        public IRequestExecutorBuilder AddInMemorySubscriptions()
        {
            builder.Services.TryAddSingleton<ISubscriptionStore, InMemorySubscriptionStore>();
            return builder;
        }

        /// <summary>Sets options of the server.</summary>
        public IRequestExecutorBuilder ModifyServerOptions(Action<ServerOptions> modify)
        {
            modify(builder.ServerBuilder.ServerOptions);
            return builder;
        }
    }
}
