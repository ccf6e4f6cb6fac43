using System.Security.Claims;
using Chat.Messages;
using GraphQLSubs;
using GraphQLSubs.Types;

namespace Chat.Types;

/// <summary>What a message is to the one who reads it.</summary>
[ExtendObjectType<Message>]
public static class MessageExtensions
{
    /// <summary>Whether the viewer said it.</summary>
    public static bool Mine([Parent] Message message, ClaimsPrincipal? user) => Viewer.Of(user)?.Id == message.Author;
}
