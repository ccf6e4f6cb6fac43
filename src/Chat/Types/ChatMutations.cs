using Chat.Messages;
using GraphQLSubs.Subscriptions;
using GraphQLSubs.Types;
using GraphQLSubs.Types.Relay;

namespace Chat.Types;

/// <summary>What can be done.</summary>
[MutationType]
public static class ChatMutations
{
    /// <summary>Says something in a room.</summary>
    public static async Task<Message> SendMessageAsync(
        SendMessageInput input,
        IMessageStore store,
        IMessageIdSource ids,
        TimeProvider time,
        ITopicEventSender sender,
        CancellationToken cancellationToken)
    {
        var message = input.ToMessage(ids, time);

        await store.AddAsync(message, cancellationToken);
        await sender.SendAsync(Topics.MessagesIn(message.Room), message, cancellationToken);
        await sender.SendAsync(Topics.AllMessages, message, cancellationToken);

        return message;
    }

    /// <summary>Tells a room that somebody is typing.</summary>
    public static async Task<bool> SetTypingAsync(
        [ID] string room, string author, ITopicEventSender sender, CancellationToken cancellationToken)
    {
        Limits.CheckName(room, "room");
        Limits.CheckName(author, "author");

        await sender.SendAsync(Topics.TypingIn(room), author, cancellationToken);

        return true;
    }
}
