using Amazon.DynamoDBv2.Model;

namespace GraphQLSubs.DynamoDb;

/// <summary>The primary key of a row.</summary>
internal readonly record struct RowKey(string Partition, string Sort)
{
    public static RowKey Of(Dictionary<string, AttributeValue> row) =>
        new(row[Attributes.PartitionKey].S, row[Attributes.SortKey].S);

    /// <summary>The key as requests take it; also the beginning of a new row.</summary>
    public Dictionary<string, AttributeValue> ToAttributes() => new()
    {
        [Attributes.PartitionKey] = new() { S = Partition },
        [Attributes.SortKey] = new() { S = Sort },
    };
}
