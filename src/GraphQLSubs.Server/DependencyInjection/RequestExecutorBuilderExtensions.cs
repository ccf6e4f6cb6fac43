using System.Diagnostics.CodeAnalysis;
using GraphQLSubs;
using GraphQLSubs.AspNetCore;
using GraphQLSubs.Execution;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server;
using GraphQLSubs.Server.DependencyInjection;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Server.Stores;
using GraphQLSubs.Subscriptions;
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

        /// <summary>
        /// Keeps connections and subscriptions in the memory of this process: for development, tests, and a server that is its only
        /// one. Beside the subscriptions of connections there are live ones: <c>executor.ExecuteAsync("subscription { … }")</c>
        /// gives a stream of responses, which <see cref="ITopicEventSender"/> reaches.
        /// </summary>
        /// <param name="options">The buffers of the live streams; null: the defaults.</param>
        public IRequestExecutorBuilder AddInMemorySubscriptions(SubscriptionOptions? options = null)
        {
            var services = builder.Services;
            services.TryAddSingleton<ISubscriptionStore, InMemorySubscriptionStore>();
            services.TryAddSingleton<IConnectionSender, NoConnections>();
            services.TryAddSingleton(new InMemoryPubSub(options));
            services.Replace(ServiceDescriptor.Singleton<ITopicEventReceiver>(static provider => provider.GetRequiredService<InMemoryPubSub>()));
            return builder;
        }

        /// <summary>Lets a function look at every error before it is sent.</summary>
        public IRequestExecutorBuilder AddErrorFilter(Func<IError, IError> onError)
        {
            builder.Services.AddSingleton<IErrorFilter>(new DelegateErrorFilter(onError));
            return builder;
        }

        /// <summary>Lets a service look at every error before it is sent.</summary>
        public IRequestExecutorBuilder AddErrorFilter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFilter>()
            where TFilter : class, IErrorFilter
        {
            builder.Services.AddSingleton<IErrorFilter, TFilter>();
            return builder;
        }

        /// <summary>Lets a service accept or reject WebSocket connections and prepare their operations; the last one added counts.</summary>
        public IRequestExecutorBuilder AddSocketSessionInterceptor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TInterceptor>()
            where TInterceptor : class, ISocketSessionInterceptor
        {
            builder.Services.AddScoped<ISocketSessionInterceptor, TInterceptor>();
            return builder;
        }

        /// <summary>Lets a service prepare operations that come over HTTP; the last one added counts.</summary>
        public IRequestExecutorBuilder AddHttpRequestInterceptor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TInterceptor>()
            where TInterceptor : class, IHttpRequestInterceptor
        {
            builder.Services.AddScoped<IHttpRequestInterceptor, TInterceptor>();
            return builder;
        }

        /// <summary>Sets options of execution: <c>ModifyRequestOptions(o => o with { ExecutionTimeout = … })</c>.</summary>
        public IRequestExecutorBuilder ModifyRequestOptions(Func<RequestExecutorOptions, RequestExecutorOptions> modify)
        {
            builder.ServerBuilder.RequestOptions = modify(builder.ServerBuilder.RequestOptions);
            return builder;
        }

        /// <summary>Sets options of execution: <c>ModifyRequestOptions(o => o.IncludeExceptionDetails = true)</c>.</summary>
        public IRequestExecutorBuilder ModifyRequestOptions(Action<RequestExecutorOptions> modify)
        {
            modify(builder.ServerBuilder.RequestOptions);
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
