using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using GraphQLSubs.Lambda;
using GraphQLSubs.Lambda.Connections;
using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.Server;
using GraphQLSubs.Server.Sending;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what turns a GraphQL server into a Lambda function.</summary>
public static class LambdaServiceCollectionExtensions
{
    /// <summary>
    /// Adds the <see cref="FunctionHandler"/> and, as the <see cref="IConnectionSender"/>, API Gateway's management API. The
    /// server itself, its store and logging are added elsewhere.
    /// </summary>
    public static IServiceCollection AddLambdaFunction(this IServiceCollection services, LambdaOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton(provider => new ConnectionsEndpoint(
            options.ConnectionsEndpoint,
            provider.GetRequiredService<ILogger<ConnectionsEndpoint>>()));

        services.AddSingleton<IConnectionSender>(provider => new ConnectionSender(
            new HttpMessageInvoker(SenderLimits.CreateHttpHandler()),
            provider.GetRequiredService<ConnectionsEndpoint>(),
            new RequestSigner(Credentials(options), options.Region, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectionSender>>()));

        services.AddSingleton(provider => new FunctionHandler(
            provider.GetRequiredService<IGraphQLServer>(),
            provider.GetRequiredService<ConnectionsEndpoint>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FunctionHandler>>()));

        return services;
    }

    // A search that failed is tried again at the next call: PublicationOnly does not keep the exception.
    private static Lazy<AWSCredentials> Credentials(LambdaOptions options) => new(
        () => options.Credentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(),
        LazyThreadSafetyMode.PublicationOnly);
}
