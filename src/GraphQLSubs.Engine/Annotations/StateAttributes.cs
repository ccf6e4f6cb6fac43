namespace GraphQLSubs;

/// <summary>
/// The parameter receives an entry of the request's state, which interceptors and resolvers set; one of type
/// <see cref="SetState{T}"/> sets it. Where there is no entry, a nullable parameter or one with a default receives that; else the field
/// fails. May be derived from, to give an entry a name of its own.
/// </summary>
/// <param name="key">The entry; null: the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The entry; null: the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>
/// The parameter receives an entry of the state that a resolver above set for the fields below it; one of type
/// <see cref="SetState{T}"/> sets it for the fields below this one. Where there is no entry, a nullable parameter or one with a default
/// receives that; else the field fails. May be derived from.
/// </summary>
/// <param name="key">The entry; null: the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class ScopedStateAttribute(string? key = null) : Attribute
{
    /// <summary>The entry; null: the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>
/// The parameter, of type <see cref="SetState{T}"/>, sets an entry of the state that this field's resolver alone sees, through its
/// context. Another type is a compile error: without field middleware nothing could have set the entry before. May be derived from.
/// </summary>
/// <param name="key">The entry; null: the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class LocalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The entry; null: the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>Sets an entry of global, scoped or local state: as the parameter's attribute says.</summary>
/// <param name="value">The value.</param>
public delegate void SetState<in T>(T value);
