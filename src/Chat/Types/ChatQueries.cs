using System.Security.Claims;
using Chat.Messages;
using GraphQLSubs.Types;
using GraphQLSubs.Types.Relay;

namespace Chat.Types;

/// <summary>What can be read.</summary>
[QueryType]
public static class ChatQueries
{
    /// <summary>The rooms in which something was said, latest activity first.</summary>
    public static Task<IReadOnlyList<Room>> GetRoomsAsync(IMessageStore store, CancellationToken cancellationToken) =>
        store.ReadRoomsAsync(cancellationToken);

    /// <summary>The latest messages of a room, oldest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="last">How many at most: 1 to 200.</param>
    /// <param name="store">Keeps the messages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<Message>> GetMessagesAsync(
        [ID] string room, IMessageStore store, CancellationToken cancellationToken, int last = 50)
    {
        Limits.CheckName(room, "room");
        Limits.CheckLast(last);
        return await store.ReadLastAsync(room, last, cancellationToken);
    }

    /// <summary>Who asks; null: nobody was authenticated.</summary>
    public static Viewer? GetViewer(ClaimsPrincipal? user) => Viewer.Of(user);
}
