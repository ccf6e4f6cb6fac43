using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using GraphQLSubs.Execution.Configuration;

namespace GraphQLSubs.CompilerServices;

/// <summary>
/// What the generator wrote for each <c>AddQueryType&lt;T&gt;()</c> and its like. Generated module initializers fill it: an assembly's runs before
/// any of its calls does, so a generic method finds the code of its type argument without reflection.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TypeRegistry
{
    private static readonly ConcurrentDictionary<(TypeRole Role, Type Type), TypeRegistration> Registrations = new();

    /// <summary>Called by generated code. Of two assemblies that add the same class the first one's code serves both.</summary>
    /// <param name="role">What the class is added as.</param>
    /// <param name="type">The class.</param>
    /// <param name="typeName">The type that is the root, where it is added as one.</param>
    /// <param name="register">Adds it.</param>
    public static void Add(TypeRole role, Type type, string typeName, Action<IRequestExecutorBuilder> register) =>
        Registrations.TryAdd((role, type), new TypeRegistration(typeName, register));

    internal static bool TryFind(TypeRole role, Type type, [NotNullWhen(true)] out TypeRegistration? registration) =>
        Registrations.TryGetValue((role, type), out registration);

    internal sealed record TypeRegistration(string TypeName, Action<IRequestExecutorBuilder> Register);
}
