using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.LocalGateway;
using GraphQLSubs.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>The records on DynamoDB Local; the function runs in this process.</summary>
public class DynamoDbHost : ChatHost
{
    protected const string TableName = "chat";

    private DynamoDbLocal? _dynamoDb;
    private AmazonDynamoDBClient? _client;
    private InProcessFunction? _function;

    protected Uri DynamoDbUrl => _dynamoDb!.Endpoint;

    public override async Task<bool> HasRecordsAsync(string connectionId)
    {
        var response = await _client!.QueryAsync(new QueryRequest
        {
            TableName = TableName,
            KeyConditionExpression = "pk = :connection",
            ExpressionAttributeValues = new() { [":connection"] = new($"C#{connectionId}") },
            ConsistentRead = true,
        });

        return response.Count > 0;
    }

    protected sealed override async Task<IGatewayFunction> StartFunctionAsync(Uri connectionsEndpoint)
    {
        _dynamoDb = await DynamoDbLocal.StartAsync();
        _client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"), new AmazonDynamoDBConfig { ServiceURL = DynamoDbUrl.ToString() });
        await new DynamoDbTable(_client, TableName).CreateIfMissingAsync(TimeProvider.System, CancellationToken.None);
        return await StartOnTableAsync(connectionsEndpoint);
    }

    protected virtual Task<IGatewayFunction> StartOnTableAsync(Uri connectionsEndpoint)
    {
        _function = new InProcessFunction(
            connectionsEndpoint,
            services => services.AddChat(new DynamoDbSubscriptionOptions { TableName = TableName, ServiceUrl = DynamoDbUrl }));
        return Task.FromResult<IGatewayFunction>(_function);
    }

    protected override async ValueTask StopFunctionAsync()
    {
        if (_function is not null)
        {
            await _function.DisposeAsync();
        }

        _client!.Dispose();
        await _dynamoDb!.DisposeAsync();
    }
}
