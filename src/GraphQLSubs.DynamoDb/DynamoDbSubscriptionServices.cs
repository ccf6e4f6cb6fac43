using Amazon.DynamoDBv2;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Execution.Configuration;
using GraphQLSubs.Server.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the DynamoDB store.</summary>
public static class DynamoDbSubscriptionServices
{
    /// <summary>
    /// Keeps connections and subscriptions in a DynamoDB table. The client takes region, credentials and endpoint from the
    /// environment, as all of AWS's do (<c>AWS_REGION</c>, <c>AWS_ENDPOINT_URL_DYNAMODB</c>, …), unless an
    /// <see cref="IAmazonDynamoDB"/> is registered or <see cref="DynamoDbSubscriptionOptions.ServiceUrl"/> is given. Also registers
    /// the <see cref="DynamoDbTable"/>, for the application's own rows.
    /// </summary>
    public static IRequestExecutorBuilder AddDynamoDbSubscriptions(
        this IRequestExecutorBuilder builder, DynamoDbSubscriptionOptions options)
    {
        builder.Services.AddDynamoDbSubscriptions(options);
        return builder;
    }

    /// <inheritdoc cref="AddDynamoDbSubscriptions(IRequestExecutorBuilder, DynamoDbSubscriptionOptions)" />
    public static IServiceCollection AddDynamoDbSubscriptions(this IServiceCollection services, DynamoDbSubscriptionOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(options.TableName);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BucketCount, 1);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAmazonDynamoDB>(_ => DynamoDbClientFactory.Create(options.ServiceUrl));
        services.TryAddSingleton(provider => new DynamoDbTable(provider.GetRequiredService<IAmazonDynamoDB>(), options.TableName));
        services.Replace(ServiceDescriptor.Singleton<ISubscriptionStore>(provider => new DynamoDbSubscriptionStore(
            provider.GetRequiredService<DynamoDbTable>(), options, provider.GetRequiredService<TimeProvider>())));
        return services;
    }
}
