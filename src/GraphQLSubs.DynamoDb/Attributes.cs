namespace GraphQLSubs.DynamoDb;

/// <summary>
/// The names of all attributes. A read is billed by its bytes, names included, so those of subscriber rows, of which a busy topic has
/// thousands, are one letter long.
/// </summary>
internal static class Attributes
{
    /// <summary>The partition key of every row.</summary>
    public const string PartitionKey = "pk";

    /// <summary>The sort key of every row.</summary>
    public const string SortKey = "sk";

    /// <summary>When the row may be deleted: epoch seconds, DynamoDB's time-to-live attribute. A reserved word in expressions.</summary>
    public const string Ttl = "ttl";

    /// <summary>Connection: its subprotocol.</summary>
    public const string Protocol = "protocol";

    /// <summary>Connection: when it was acknowledged, epoch milliseconds; absent until then.</summary>
    public const string AcknowledgedAt = "ackedAt";

    /// <summary>Connection: who connected. Shape: who asks, where the operation reads it.</summary>
    public const string Principal = "principal";

    /// <summary>
    /// Connection: what its client said at <c>$connect</c> that others say in <c>connection_init</c>; absent where nothing, and once it is
    /// acknowledged.
    /// </summary>
    public const string InitPayload = "initPayload";

    /// <summary>Connection: what an interceptor wants to be kept; absent where there is nothing.</summary>
    public const string ContextData = "contextData";

    /// <summary>Operation: when the gateway received its <c>subscribe</c>, epoch milliseconds.</summary>
    public const string ReceivedAt = "receivedAt";

    /// <summary>Operation: the partition key of its subscriber row; absent for queries and mutations.</summary>
    public const string SubscriberPartitionKey = "subscriberPk";

    /// <summary>Operation: the sort key of its subscriber row.</summary>
    public const string SubscriberSortKey = "subscriberSk";

    /// <summary>Operation: until when its subscriber row may still be on the way, epoch milliseconds.</summary>
    public const string LeaseEndsAt = "leaseEndsAt";

    /// <summary>Tombstone: when the gateway received the <c>complete</c> that overtook its <c>subscribe</c>, epoch milliseconds.</summary>
    public const string CompletedAt = "completedAt";

    /// <summary>Who wrote the row: see <see cref="RowToken"/>.</summary>
    public const string Token = "v";

    /// <summary>Subscriber: its subprotocol; absent for the usual one.</summary>
    public const string SubscriberProtocol = "p";

    /// <summary>Shape: the SHA-256 of its document.</summary>
    public const string DocumentHash = "document";

    /// <summary>Shape: the operation to execute.</summary>
    public const string OperationName = "operationName";

    /// <summary>Shape: the variables, one JSON object.</summary>
    public const string Variables = "variables";

    /// <summary>Shape: the message type of its topic.</summary>
    public const string MessageType = "messageType";

    /// <summary>Shape: the global state that the operation reads, one JSON object; absent where it reads none.</summary>
    public const string GlobalState = "globalState";

    /// <summary>Document: the query text.</summary>
    public const string Text = "text";
}
