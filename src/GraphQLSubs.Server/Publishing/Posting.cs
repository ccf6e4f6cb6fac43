using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Publishing;

/// <summary>One message to one recipient.</summary>
internal readonly record struct Posting(Subscriber Subscriber, Outgoing Outgoing);
