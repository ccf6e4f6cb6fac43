using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.DynamoDb;

/// <summary>Says what to do when a call to DynamoDB fails for good.</summary>
internal static class Faults
{
    public static bool IsFault(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        ConditionalCheckFailedException or TransactionCanceledException => false,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException => true,
        _ => false,
    };

    public static SubscriptionStoreException Explain(Exception exception, string tableName, IClientConfig config)
    {
        var place = config.ServiceURL ?? config.RegionEndpoint?.SystemName ?? "no region";
        var message = exception switch
        {
            ResourceNotFoundException =>
                $"There is no DynamoDB table {tableName} at {place}: deploy template.yaml, or set GRAPHQLSUBS_TABLE and AWS_REGION to where it is.",
            ProvisionedThroughputExceededException or ThrottlingException or RequestLimitExceededException =>
                $"DynamoDB throttles calls to the table {tableName} at {place}: try again; if this lasts, raise the table's limits or the bucket count.",
            AmazonServiceException { ErrorCode: "AccessDeniedException" or "UnrecognizedClientException" or "InvalidSignatureException" } denied =>
                $"DynamoDB refuses these credentials for the table {tableName} at {place}: give the function's role the permissions in template.yaml. {denied.Message}",
            AmazonServiceException { StatusCode: >= (System.Net.HttpStatusCode)400 and < (System.Net.HttpStatusCode)500 } refused =>
                $"DynamoDB refused a call to the table {tableName} at {place}: {refused.Message}",
            _ => $"DynamoDB could not be reached for the table {tableName} at {place}: check the network, AWS_ENDPOINT_URL_DYNAMODB and the credentials. {exception.Message}",
        };

        return new SubscriptionStoreException(message, exception);
    }
}
