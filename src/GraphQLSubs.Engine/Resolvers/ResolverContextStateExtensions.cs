namespace GraphQLSubs.Resolvers;

/// <summary>State by name and type. Numbers are converted where the value stays the same.</summary>
public static class ResolverContextStateExtensions
{
    /// <summary>An entry of the request's state.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is of another type.</exception>
    public static T GetGlobalState<T>(this IResolverContext context, string name) =>
        Read<T>("global", name, context.ContextData.TryGetValue(name, out var value), value);

    /// <summary>An entry of the request's state; <c>default</c> where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static T? GetGlobalStateOrDefault<T>(this IResolverContext context, string name) =>
        context.GetGlobalStateOrDefault<T?>(name, default);

    /// <summary>An entry of the request's state, or another value where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static T GetGlobalStateOrDefault<T>(this IResolverContext context, string name, T defaultValue) =>
        context.ContextData.TryGetValue(name, out var value) ? Read<T>("global", name, true, value) : defaultValue;

    /// <summary>Sets an entry of the request's state, for whatever is resolved later.</summary>
    public static void SetGlobalState<T>(this IResolverContext context, string name, T value) => context.ContextData[name] = value;

    /// <summary>An entry of the state that was set for this field by one above it, or by itself.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is of another type.</exception>
    public static T GetScopedState<T>(this IResolverContext context, string name) =>
        Read<T>("scoped", name, context.ScopedContextData.TryGetValue(name, out var value), value);

    /// <summary>An entry of the scoped state; <c>default</c> where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static T? GetScopedStateOrDefault<T>(this IResolverContext context, string name) =>
        context.GetScopedStateOrDefault<T?>(name, default);

    /// <summary>An entry of the scoped state, or another value where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static T GetScopedStateOrDefault<T>(this IResolverContext context, string name, T defaultValue) =>
        context.ScopedContextData.TryGetValue(name, out var value) ? Read<T>("scoped", name, true, value) : defaultValue;

    /// <summary>Sets an entry of state for the fields below this one.</summary>
    public static void SetScopedState<T>(this IResolverContext context, string name, T value) =>
        context.ScopedContextData = context.ScopedContextData.SetItem(name, value);

    /// <summary>An entry of this field's own state.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it is of another type.</exception>
    public static T GetLocalState<T>(this IResolverContext context, string name) =>
        Read<T>("local", name, context.LocalContextData.TryGetValue(name, out var value), value);

    /// <summary>An entry of this field's own state; <c>default</c> where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static T? GetLocalStateOrDefault<T>(this IResolverContext context, string name) =>
        context.GetLocalStateOrDefault<T?>(name, default);

    /// <summary>An entry of this field's own state, or another value where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public static T GetLocalStateOrDefault<T>(this IResolverContext context, string name, T defaultValue) =>
        context.LocalContextData.TryGetValue(name, out var value) ? Read<T>("local", name, true, value) : defaultValue;

    /// <summary>Sets an entry of this field's own state.</summary>
    public static void SetLocalState<T>(this IResolverContext context, string name, T value) =>
        context.LocalContextData = context.LocalContextData.SetItem(name, value);

    private static T Read<T>(string kind, string name, bool exists, object? value) =>
        !exists ? throw new InvalidOperationException(
            $"There is no {kind} state '{name}'. Set it before this field is resolved, or take it as nullable or with a default.")
        : StateValue.TryRead<T>(value, out var read) ? read
        : throw new InvalidOperationException(
            $"The {kind} state '{name}' is {value?.GetType().ToString() ?? "null"}, not {typeof(T)}.");
}
