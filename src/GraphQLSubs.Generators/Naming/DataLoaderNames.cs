namespace GraphQLSubs.Generators.Naming;

/// <summary>The names of data loaders: GreenDonut's rules.</summary>
internal static class DataLoaderNames
{
    public const string Suffix = "DataLoader";

    /// <summary><c>GetTraderByIdAsync</c> is <c>TraderByIdDataLoader</c>.</summary>
    public static string OfMethod(string method)
    {
        var name = method.StartsWith("Get", StringComparison.Ordinal) ? method.Substring("Get".Length) : method;
        return WithSuffix(Without(name, "Async"));
    }

    public static string WithSuffix(string name) => Without(name, Suffix) + Suffix;

    private static string Without(string name, string end) =>
        name.EndsWith(end, StringComparison.Ordinal) ? name.Substring(0, name.Length - end.Length) : name;
}
