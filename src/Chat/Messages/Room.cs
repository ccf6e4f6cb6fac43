using GraphQLSubs.Types.Relay;

namespace Chat.Messages;

/// <summary>A room in which something was said.</summary>
/// <param name="Id">The room's name.</param>
/// <param name="MessageCount">How many messages were sent there.</param>
/// <param name="LastMessage">The latest of them.</param>
public sealed record Room([property: ID] string Id, int MessageCount, Message? LastMessage);
