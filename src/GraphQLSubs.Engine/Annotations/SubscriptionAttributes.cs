namespace GraphQLSubs.Types;

/// <summary>
/// The method is a subscription field: it is called for every event of its topic, and what it returns is what the client gets.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The message type, where no parameter has <see cref="EventMessageAttribute"/>.</summary>
    public Type? MessageType { get; set; }

    /// <summary>
    /// The method of the class that opens the stream of events, instead of <see cref="TopicAttribute"/>: it returns an
    /// <see cref="Execution.ISourceStream{TMessage}"/>, and its arguments become arguments of the field. Where subscriptions are
    /// stored, the stream's topic is stored and the stream disposed of; a live subscription reads the stream itself.
    /// </summary>
    public string? With { get; set; }
}

/// <summary>Names the topic of a subscription field. Without it the topic is the method's name.</summary>
/// <param name="name">
/// The topic. <c>{argument}</c> stands for the value of the field's argument of that GraphQL name, in invariant culture, null as
/// nothing; <c>{{</c> and <c>}}</c> for braces. Null: the method's name.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The topic; null: the method's name.</summary>
    public string? Name { get; } = name;
}
