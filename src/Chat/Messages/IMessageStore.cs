namespace Chat.Messages;

/// <summary>Keeps the messages of all rooms. Safe for use by many requests at once.</summary>
public interface IMessageStore
{
    /// <summary>Adds a message to its room; the room exists from its first message on.</summary>
    Task AddAsync(Message message, CancellationToken cancellationToken);

    /// <summary>The latest messages of a room, oldest first; empty where nobody has said anything.</summary>
    /// <param name="room">The room.</param>
    /// <param name="last">How many at most: 1 to 200.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<Message>> ReadLastAsync(string room, int last, CancellationToken cancellationToken);

    /// <summary>The rooms in which something was said, latest activity first.</summary>
    Task<IReadOnlyList<Room>> ReadRoomsAsync(CancellationToken cancellationToken);
}
