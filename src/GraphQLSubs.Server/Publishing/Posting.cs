using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Publishing;

/// <summary>One message to one recipient.</summary>
/// <param name="Shape">The shape in which the recipient was found.</param>
/// <param name="Subscriber">The recipient.</param>
/// <param name="Outgoing">The message.</param>
internal readonly record struct Posting(Shape Shape, Subscriber Subscriber, Outgoing Outgoing);
