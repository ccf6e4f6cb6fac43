using GraphQLSubs.Execution;

namespace GraphQLSubs.Server.Publishing;

/// <summary>One publish to a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Message">The message; null: the topic is complete, its subscriptions end.</param>
internal readonly record struct TopicEvent(string Topic, EventMessage? Message);
