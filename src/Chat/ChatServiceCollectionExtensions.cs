using Chat.Messages;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the chat to the services of a host.</summary>
public static class ChatServiceCollectionExtensions
{
    /// <summary>Adds the chat with everything in the memory of this process.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<IMessageStore, InMemoryMessageStore>();
        services.AddChatSchema().AddInMemorySubscriptions();
        return services;
    }

    /// <summary>Adds the chat with everything, messages too, in a DynamoDB table.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services, DynamoDbSubscriptionOptions table)
    {
        services.AddSingleton<IMessageStore, DynamoDbMessageStore>();
        services.AddChatSchema();
        services.AddDynamoDbSubscriptions(table);
        return services;
    }

    private static IRequestExecutorBuilder AddChatSchema(this IServiceCollection services)
    {
        services.AddSingleton<IMessageIdSource, SortableMessageIdSource>();
        return services.AddGraphQLServer().AddChatTypes().UseAutomaticPersistedOperationPipeline();
    }
}
