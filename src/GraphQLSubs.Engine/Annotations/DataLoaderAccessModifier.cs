namespace GraphQLSubs.DataLoaders;

/// <summary>Who may use a generated loader.</summary>
public enum DataLoaderAccessModifier
{
    /// <summary>Everybody; the assembly alone where the key or the value is internal.</summary>
    Default,

    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Everybody the interface, the assembly alone the class.</summary>
    PublicInterface,

    /// <summary>The assembly alone.</summary>
    Internal,
}
