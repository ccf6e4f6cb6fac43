using GraphQLSubs.LocalGateway;
using GraphQLSubs.LocalGateway.RuntimeApi;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd.Hosts;

/// <summary>The published native function, several processes of it, on one table: what runs on AWS.</summary>
public sealed class BootstrapHost : DynamoDbHost
{
    private const int Processes = 3;

    private BootstrapFunction? _function;

    protected override async Task<IGatewayFunction> StartOnTableAsync(Uri connectionsEndpoint)
    {
        _function = BootstrapFunction.Start(new BootstrapOptions
        {
            Path = await NativeProgram.Bootstrap.PublishAsync(),
            Concurrency = Processes,
            Output = TextWriter.Null,
            Environment = new Dictionary<string, string>
            {
                ["GRAPHQLSUBS_TABLE"] = TableName,
                ["GRAPHQLSUBS_CONNECTIONS_ENDPOINT"] = connectionsEndpoint.ToString(),
                ["AWS_ENDPOINT_URL_DYNAMODB"] = DynamoDbUrl.ToString(),
                ["AWS_REGION"] = "eu-west-1",
                ["AWS_ACCESS_KEY_ID"] = "local",
                ["AWS_SECRET_ACCESS_KEY"] = "local",
            },
        });
        return _function;
    }

    protected override async ValueTask StopFunctionAsync()
    {
        await _function!.DisposeAsync();
        await base.StopFunctionAsync();
    }
}
