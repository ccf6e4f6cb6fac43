using GraphQLSubs.DynamoDb;
using GraphQLSubs.Lambda.Hosting;
using Microsoft.Extensions.DependencyInjection;

return await new LambdaFunction((services, environment) =>
    services.AddChat(new DynamoDbSubscriptionOptions { TableName = environment.Table })).RunAsync();
