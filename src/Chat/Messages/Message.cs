using GraphQLSubs.Types.Relay;

namespace Chat.Messages;

/// <summary>What somebody said in a room.</summary>
/// <param name="Id">Unique; ids sort (ordinally) in the order the messages were sent.</param>
/// <param name="Room">The room: 1 to 64 characters.</param>
/// <param name="Author">Who said it: 1 to 64 characters.</param>
/// <param name="Text">What was said, trimmed: 1 to 4,000 characters.</param>
/// <param name="SentAt">When it was sent, in UTC.</param>
public sealed record Message(
    [property: ID] string Id,
    [property: ID] string Room,
    string Author,
    string Text,
    DateTimeOffset SentAt);
