namespace GraphQLSubs.Resolvers;

/// <summary>
/// Makes a field's value, possibly later. To fail it throws, or returns an <see cref="IError"/>; a list may hold such errors too,
/// which then fail their items only.
/// </summary>
public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

/// <summary>Makes a field's value at once, from its context.</summary>
public delegate object? PureFieldDelegate(IResolverContext context);

/// <summary>Reads a field's value from its parent; needs nothing else.</summary>
public delegate object? PropertyReader(object? parent);

/// <summary>
/// How a field's value is made: exactly one of three ways, the cheapest that fits. The engine plans with it: a selection whose
/// resolvers are all synchronous is written in one pass.
/// </summary>
public sealed class FieldResolver
{
    private FieldResolver()
    {
    }

    /// <summary>
    /// The resolver of a field for which nobody gave one: the entry of that name where the parent is an
    /// <see cref="IReadOnlyDictionary{TKey, TValue}"/> of string to object, else null.
    /// </summary>
    public static FieldResolver Default { get; } = new();

    /// <summary>Set for <see cref="FromProperty"/>.</summary>
    public PropertyReader? Property { get; private init; }

    /// <summary>Set for <see cref="FromPure"/>.</summary>
    public PureFieldDelegate? Pure { get; private init; }

    /// <summary>Set for <see cref="FromAsync"/>.</summary>
    public FieldResolverDelegate? Async { get; private init; }

    /// <summary>
    /// Whether the value may depend on who asks (the resolver takes the <c>ClaimsPrincipal</c> or the whole context).
    /// Results of an operation without such fields are shared between all its subscribers.
    /// </summary>
    public bool DependsOnUser { get; private init; }

    /// <summary>What of the global state the value may depend on: all of it where the resolver takes the whole context.</summary>
    public StateDependency DependsOnState { get; private init; } = StateDependency.None;

    internal bool TakesContext => Pure is not null || Async is not null;

    /// <summary>A resolver that reads the parent.</summary>
    public static FieldResolver FromProperty(PropertyReader read) => new() { Property = read };

    /// <summary>A synchronous resolver.</summary>
    public static FieldResolver FromPure(
        PureFieldDelegate resolve, bool dependsOnUser = false, StateDependency? dependsOnState = null) =>
        new() { Pure = resolve, DependsOnUser = dependsOnUser, DependsOnState = dependsOnState ?? StateDependency.None };

    /// <summary>An asynchronous resolver.</summary>
    public static FieldResolver FromAsync(
        FieldResolverDelegate resolve, bool dependsOnUser = false, StateDependency? dependsOnState = null) =>
        new() { Async = resolve, DependsOnUser = dependsOnUser, DependsOnState = dependsOnState ?? StateDependency.None };
}
