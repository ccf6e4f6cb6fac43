namespace GraphQLSubs;

/// <summary>The parameter is a client's argument, whatever its type suggests.</summary>
/// <param name="name">The argument's name; null: the parameter's.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute(string? name = null) : Attribute
{
    /// <summary>The argument's name; null: the parameter's.</summary>
    public string? Name { get; } = name;
}

/// <summary>The parameter receives the object whose field is resolved.</summary>
/// <param name="requires">Accepted for HotChocolate's sake and without effect: there are no projections.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>What the resolver needs of its parent.</summary>
    public string? Requires { get; } = requires;
}

/// <summary>The parameter receives a service of the request; a nullable one receives null where it is not registered.</summary>
/// <param name="key">The key of a keyed service; null: none.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute(string? key = null) : Attribute
{
    /// <summary>The key of a keyed service; null: none.</summary>
    public string? Key { get; } = key;
}

/// <summary>The parameter receives the message of the event; its type is the message type of the topic.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
