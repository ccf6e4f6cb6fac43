using System.Globalization;
using System.Text;

namespace GraphQLSubs.DynamoDb;

/// <summary>
/// The keys of all rows:
/// <code>
/// connection  C#{connectionId}     C
/// operation   C#{connectionId}     O#{operationId}
/// shape       T#{topic}#{bucket}   S#{shape}
/// subscriber  T#{topic}#{bucket}   S#{shape}#{connectionId}#{operationId}
/// document    D#{sha256}           D
/// </code>
/// A shape sorts directly before its subscribers, so one Query hands each group's definition and then its members.
/// </summary>
internal static class Keys
{
    private const string ShapePrefix = "S#";

    public static string ConnectionPartition(string connectionId) => $"C#{connectionId}";

    public static RowKey Connection(string connectionId) => new(ConnectionPartition(connectionId), "C");

    public static RowKey Operation(string connectionId, string operationId) =>
        new(ConnectionPartition(connectionId), $"O#{operationId}");

    /// <summary>The bucket is a number: the last <c>#</c> ends the topic, whatever that holds.</summary>
    public static string TopicPartition(string topic, int bucket) => string.Create(CultureInfo.InvariantCulture, $"T#{topic}#{bucket}");

    public static RowKey Shape(string topicPartition, string shapeKey) => new(topicPartition, ShapePrefix + shapeKey);

    public static RowKey Subscriber(string topicPartition, string shapeKey, string connectionId, string operationId) =>
        new(topicPartition, $"{ShapePrefix}{shapeKey}#{Escape(connectionId)}#{operationId}");

    public static RowKey Document(string hash) => new($"D#{hash}", "D");

    /// <summary>The shape that a row of a topic partition defines or belongs to.</summary>
    /// <param name="sortKey">The row's sort key.</param>
    /// <param name="members">Of a subscriber, what follows the shape, for <see cref="ReadSubscriber"/>; of a shape, empty.</param>
    public static ReadOnlySpan<char> ReadShape(string sortKey, out ReadOnlySpan<char> members)
    {
        var rest = sortKey.AsSpan(ShapePrefix.Length);
        var end = rest.IndexOf('#');
        members = end < 0 ? default : rest[(end + 1)..];
        return end < 0 ? rest : rest[..end];
    }

    public static (string ConnectionId, string OperationId) ReadSubscriber(ReadOnlySpan<char> members)
    {
        var end = members.IndexOf('#');
        return (Unescape(members[..end].ToString()), members[(end + 1)..].ToString());
    }

    /// <summary>Spreads the subscribers of a topic: the same connection falls into the same bucket in every process.</summary>
    public static int Bucket(string connectionId, int bucketCount)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(connectionId))
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)(hash % (uint)bucketCount);
    }

    /// <summary>API Gateway's ids hold no <c>#</c>, but they are opaque; an operation id, which comes last, may hold anything.</summary>
    private static string Escape(string connectionId) => connectionId.Replace("~", "~0").Replace("#", "~1");

    private static string Unescape(string connectionId) => connectionId.Replace("~1", "#").Replace("~0", "~");
}
