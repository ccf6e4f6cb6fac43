using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace GraphQLSubs.DynamoDb;

/// <summary>Makes the client: bounded retries and timeouts that suit a function behind API Gateway.</summary>
internal static class DynamoDbClientFactory
{
    public static AmazonDynamoDBClient Create(Uri? serviceUrl)
    {
        var config = Configure(serviceUrl);
        return serviceUrl is null
            ? new AmazonDynamoDBClient(config)
            : new AmazonDynamoDBClient(new BasicAWSCredentials("local", "local"), config);
    }

    public static AmazonDynamoDBConfig Configure(Uri? serviceUrl)
    {
        var config = new AmazonDynamoDBConfig
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = DynamoDbLimits.CallRetries,
            ConnectTimeout = DynamoDbLimits.ConnectTimeout,
            Timeout = DynamoDbLimits.AttemptTimeout,
        };

        if (serviceUrl is not null)
        {
            config.ServiceURL = serviceUrl.ToString();
            config.AuthenticationRegion = "us-east-1";
        }

        return config;
    }
}
