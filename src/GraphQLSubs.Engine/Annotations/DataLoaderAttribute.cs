namespace GraphQLSubs.DataLoaders;

/// <summary>
/// The static method loads values by keys; a loader class and its interface are generated that call it for many fields at once. It
/// takes <c>IReadOnlyList&lt;TKey&gt;</c> and returns <c>IReadOnlyDictionary&lt;TKey, TValue&gt;</c> (one value a key) or
/// <c>ILookup&lt;TKey, TValue&gt;</c> (any number of them), or takes one key and returns its value. <c>GetTraderByIdAsync</c> makes
/// <c>ITraderByIdDataLoader</c>.
/// </summary>
/// <param name="name">The loader's name; null: the method's without <c>Get</c> and <c>Async</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute(string? name = null) : Attribute
{
    /// <summary>The loader's name; null: the method's without <c>Get</c> and <c>Async</c>.</summary>
    public string? Name { get; } = name;

    /// <summary>Which services the method is given.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Who may use the generated class and interface.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }

    /// <summary>Not supported; known so that the compiler can say what to do instead.</summary>
    public string[] Lookups { get; set; } = [];
}
