using GraphQLSubs.DynamoDb;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Local.Hosting;

/// <summary>Creates the table at the endpoint that was given; a table on AWS is the deployment's.</summary>
internal static class LocalTable
{
    public static async Task EnsureAsync(LocalSettings settings, CancellationToken cancellationToken)
    {
        if (settings.DynamoDb is null)
        {
            return;
        }

        await using var services = new ServiceCollection()
            .AddDynamoDbSubscriptions(new DynamoDbSubscriptionOptions { TableName = settings.Table, ServiceUrl = settings.DynamoDb })
            .BuildServiceProvider();
        await services.GetRequiredService<DynamoDbTable>().CreateIfMissingAsync(TimeProvider.System, cancellationToken);
    }
}
