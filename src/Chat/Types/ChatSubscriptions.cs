using Chat.Messages;
using GraphQLSubs;
using GraphQLSubs.Types;
using GraphQLSubs.Types.Relay;

namespace Chat.Types;

/// <summary>What can be listened to.</summary>
[SubscriptionType]
public static class ChatSubscriptions
{
    /// <summary>The messages of one room.</summary>
    [Subscribe, Topic(Topics.Messages)]
    public static Message MessageSent([ID] string room, [EventMessage] Message message) => message;

    /// <summary>The messages of all rooms.</summary>
    [Subscribe, Topic(Topics.AllMessages)]
    public static Message AnyMessageSent([EventMessage] Message message) => message;

    /// <summary>Who is typing in a room.</summary>
    [Subscribe, Topic(Topics.Typing)]
    public static string Typing([ID] string room, [EventMessage] string author) => author;
}
