using Amazon.DynamoDBv2.Model;

namespace GraphQLSubs.DynamoDb;

/// <summary>What must hold of the stored row for a write to happen.</summary>
/// <param name="Expression">A condition expression; <c>#ttl</c> may stand in it for the reserved word.</param>
/// <param name="Values">The values it names.</param>
internal sealed record Condition(string Expression, Dictionary<string, AttributeValue> Values)
{
    /// <summary>Every name in it must be used: DynamoDB refuses one that is not.</summary>
    public Dictionary<string, string>? Names => Expression.Contains("#ttl", StringComparison.Ordinal)
        ? new() { ["#ttl"] = Attributes.Ttl }
        : null;
}
