using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace GraphQLSubs.CompilerServices;

/// <summary>Called by generated code: a service that must be there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequiredService
{
    /// <summary>The service.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    [return: NotNull]
    public static T Of<T>(IServiceProvider services)
        where T : notnull =>
        services.GetService(typeof(T)) is T service
            ? service
            : throw new InvalidOperationException($"No service of type {typeof(T).FullName} is registered.");
}
