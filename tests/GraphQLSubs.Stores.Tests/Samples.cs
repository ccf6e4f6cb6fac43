using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Stores.Tests;

/// <summary>Records to test with; every id and topic is new, so that tests share a table without meeting.</summary>
internal sealed class Samples(TimeProvider timeProvider)
{
    public const string Protocol = "graphql-transport-ws";

    /// <summary>When the gateway received the messages of a test, unless it says otherwise.</summary>
    public DateTimeOffset ReceivedAt { get; } = DateTimeOffset.FromUnixTimeMilliseconds(timeProvider.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>As API Gateway's: base64 of 11 bytes, which ends with an equals sign.</summary>
    public static string ConnectionId() => Convert.ToBase64String(RandomBytes(11));

    public static string OperationId() => Guid.NewGuid().ToString();

    public static string Topic() => $"messageSent_{Convert.ToHexStringLower(RandomBytes(8))}";

    public Connection Connection(string? id = null) => new()
    {
        Id = id ?? ConnectionId(),
        Protocol = Protocol,
        ExpiresAt = InTwoHours(),
    };

    public Operation Operation(string connectionId, string? id = null, DateTimeOffset? receivedAt = null) => new()
    {
        ConnectionId = connectionId,
        Id = id ?? OperationId(),
        ReceivedAt = receivedAt ?? ReceivedAt,
        ExpiresAt = InTwoHours(),
    };

    public static Shape Shape(string? document = null) => new()
    {
        Key = Convert.ToBase64String(RandomBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        DocumentHash = Convert.ToHexStringLower(RandomBytes(32)),
        Document = document ?? "subscription ($room: ID!) { messageSent(room: $room) { id author text } }",
        Variables = """{"room":"general"}""",
        MessageTypeName = "Message",
    };

    public static Subscription To(string topic, Shape shape) => new(topic, shape, Protocol);

    private DateTimeOffset InTwoHours() =>
        DateTimeOffset.FromUnixTimeSeconds(timeProvider.GetUtcNow().AddHours(2).ToUnixTimeSeconds());

    private static byte[] RandomBytes(int count) => System.Security.Cryptography.RandomNumberGenerator.GetBytes(count);
}
