namespace GraphQLSubs.DataLoaders;

/// <summary>Which services a method with <see cref="DataLoaderAttribute"/> is given.</summary>
public enum DataLoaderServiceScope
{
    /// <summary>As <see cref="OriginalScope"/>.</summary>
    Default,

    /// <summary>Those of a scope of its own for each call, so that two calls at once share no scoped service.</summary>
    DataLoaderScope,

    /// <summary>Those of the request.</summary>
    OriginalScope,
}
