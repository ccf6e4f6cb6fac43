namespace Chat.Messages;

/// <summary>Keeps the messages of all rooms in the memory of one process, for as long as it runs.</summary>
public sealed class InMemoryMessageStore : IMessageStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedList<string, Message>> _rooms = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task AddAsync(Message message, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_rooms.TryGetValue(message.Room, out var messages))
            {
                _rooms[message.Room] = messages = new(StringComparer.Ordinal);
            }

            messages[message.Id] = message;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Message>> ReadLastAsync(string room, int last, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Message>>(
                _rooms.TryGetValue(room, out var messages) ? [.. messages.Values.TakeLast(last)] : []);
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Room>> ReadRoomsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Room>>(
                [.. _rooms
                    .Select(room => new Room(room.Key, room.Value.Count, room.Value.Values[^1]))
                    .OrderByDescending(room => room.LastMessage!.Id, StringComparer.Ordinal)]);
        }
    }
}
