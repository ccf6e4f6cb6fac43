using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace Chat.Messages;

/// <summary>
/// The rows of the chat:
/// <code>
/// message  chat#room#{room}   {id}     author, text, sentAt
/// room     chat#rooms         {room}   messageCount, and its latest message: id, author, text, sentAt
/// </code>
/// </summary>
internal static class MessageRows
{
    public const string RoomsPartition = "chat#rooms";
    public const string PartitionKey = "pk";
    public const string SortKey = "sk";
    public const string Id = "id";
    public const string MessageCount = "messageCount";

    private const string Author = "author";
    private const string Text = "text";
    private const string SentAt = "sentAt";

    public static string RoomPartition(string room) => $"chat#room#{room}";

    public static Dictionary<string, AttributeValue> MessageRow(Message message) => new()
    {
        [PartitionKey] = new() { S = RoomPartition(message.Room) },
        [SortKey] = new() { S = message.Id },
        [Author] = new() { S = message.Author },
        [Text] = new() { S = message.Text },
        [SentAt] = SentAtOf(message),
    };

    public static Dictionary<string, AttributeValue> RoomKey(string room) => new()
    {
        [PartitionKey] = new() { S = RoomsPartition },
        [SortKey] = new() { S = room },
    };

    /// <summary>What a new latest message sets in the row of its room, for <see cref="LatestMessageValues"/>.</summary>
    public const string SetLatestMessage = $"SET {Id} = :id, {Author} = :author, #text = :text, {SentAt} = :sentAt";

    /// <summary>A reserved word of DynamoDB's expressions.</summary>
    public static Dictionary<string, string> LatestMessageNames() => new() { ["#text"] = Text };

    public static Dictionary<string, AttributeValue> LatestMessageValues(Message message) => new()
    {
        [":id"] = new() { S = message.Id },
        [":author"] = new() { S = message.Author },
        [":text"] = new() { S = message.Text },
        [":sentAt"] = SentAtOf(message),
    };

    public static Message ReadMessage(string room, Dictionary<string, AttributeValue> row) =>
        ReadMessage(row[SortKey].S, room, row);

    public static Room ReadRoom(Dictionary<string, AttributeValue> row)
    {
        var room = row[SortKey].S;
        var messageCount = int.Parse(row[MessageCount].N, CultureInfo.InvariantCulture);
        return new(room, messageCount, ReadMessage(row[Id].S, room, row));
    }

    private static Message ReadMessage(string id, string room, Dictionary<string, AttributeValue> row) => new(
        id,
        room,
        row[Author].S,
        row[Text].S,
        DateTimeOffset.ParseExact(row[SentAt].S, "O", CultureInfo.InvariantCulture));

    private static AttributeValue SentAtOf(Message message) => new() { S = message.SentAt.ToString("O", CultureInfo.InvariantCulture) };
}
