namespace GraphQLSubs.DynamoDb;

/// <summary>Which table is used, and how.</summary>
public sealed record DynamoDbSubscriptionOptions
{
    /// <summary>The table's name.</summary>
    public required string TableName { get; init; }

    /// <summary>
    /// Where DynamoDB Local listens; its client needs no region and signs with made-up credentials. Null: AWS, or what
    /// <c>AWS_ENDPOINT_URL_DYNAMODB</c> says, with the region and credentials of the environment.
    /// </summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>
    /// How many partitions the subscribers of each topic are spread over. One partition takes
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html">1,000 writes and 3,000
    /// read units a second</see>, and each event reads all of them. The same for every process that uses the table.
    /// </summary>
    public int BucketCount { get; init; } = 1;
}
