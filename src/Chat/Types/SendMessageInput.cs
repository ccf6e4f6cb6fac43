using Chat.Messages;
using GraphQLSubs.Types.Relay;

namespace Chat.Types;

/// <summary>What to say, and where.</summary>
/// <param name="Room">The room: 1 to 64 characters.</param>
/// <param name="Author">Who says it: 1 to 64 characters.</param>
/// <param name="Text">What is said: 1 to 4,000 characters after trimming.</param>
public sealed record SendMessageInput([property: ID] string Room, string Author, string Text)
{
    internal Message ToMessage(IMessageIdSource ids, TimeProvider time)
    {
        var text = Text.Trim();

        Limits.CheckName(Room, "room");
        Limits.CheckName(Author, "author");
        Limits.CheckText(text);

        var sentAt = time.GetUtcNow();
        return new Message(ids.Next(sentAt), Room, Author, text, sentAt);
    }
}
