namespace GraphQLSubs.Generators.Model;

/// <summary>What a class is added to a schema as: the members of the engine's <c>TypeRole</c>.</summary>
internal enum AddedRole
{
    Query,
    Mutation,
    Subscription,
    Type,
    Extension,
}

/// <summary>A class that a call adds: <c>AddQueryType&lt;Shop&gt;()</c>.</summary>
/// <param name="Role">What it is added as.</param>
/// <param name="Clr">The class, from <c>global::</c>.</param>
/// <param name="Name">The type that is the root, where it is one.</param>
internal sealed record AddedType(AddedRole Role, string Clr, string Name)
{
    public string Method => MethodOf(Role);

    public static string MethodOf(AddedRole role) => role switch
    {
        AddedRole.Type => "AddType",
        AddedRole.Extension => "AddTypeExtension",
        _ => $"Add{role}Type",
    };
}

/// <summary>A class that a call adds, and what it leads to.</summary>
internal sealed record DiscoveredAddition(AddedType Type, Discovered Discovered);

/// <summary>The module of a class that a call adds.</summary>
/// <param name="Type">The class.</param>
/// <param name="Schema">What it leads to.</param>
/// <param name="TakesDataLoaders">Whether a resolver takes one that is generated here.</param>
internal sealed record AdditionModel(AddedType Type, SchemaModel Schema, bool TakesDataLoaders);
