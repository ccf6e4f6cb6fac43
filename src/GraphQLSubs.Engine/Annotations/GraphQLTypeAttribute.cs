namespace GraphQLSubs;

/// <summary>Gives a field, argument or input field another GraphQL type than its C# type suggests.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute : Attribute
{
    /// <summary>A type by its syntax.</summary>
    /// <param name="typeSyntax">The type as SDL writes it: <c>[ID!]!</c>.</param>
    public GraphQLTypeAttribute(string typeSyntax) => TypeSyntax = typeSyntax;

    /// <summary>A type by its class, as <see cref="GraphQLTypeAttribute{T}"/> has it.</summary>
    /// <param name="type">The class.</param>
    public GraphQLTypeAttribute(Type type) => Type = type;

    /// <summary>The type as SDL writes it, where it was given so.</summary>
    public string? TypeSyntax { get; }

    /// <summary>The type's class, where it was given so.</summary>
    public Type? Type { get; }
}

/// <summary>Gives a field, argument or input field another GraphQL type than its C# type suggests.</summary>
/// <typeparam name="T">
/// The class of a scalar of the engine (<see cref="Types.IdType"/>, <see cref="Types.AnyType"/> …), <see cref="Types.NonNullType{T}"/> or
/// <see cref="Types.ListType{T}"/>.
/// </typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T> : Attribute;
