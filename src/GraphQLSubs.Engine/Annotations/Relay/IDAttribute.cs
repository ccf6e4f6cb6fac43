namespace GraphQLSubs.Types.Relay;

/// <summary>Makes a field, argument or input field an <c>ID</c>.</summary>
/// <param name="typeName">
/// Accepted for HotChocolate's sake and without effect: ids are not encoded, since global object identification is not supported.
/// </param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The type that the id is of.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>Makes a field, argument or input field an <c>ID</c>.</summary>
/// <typeparam name="T">The type that the id is of; without effect, as in <see cref="IDAttribute"/>.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class IDAttribute<T> : Attribute;
