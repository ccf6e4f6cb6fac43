namespace GraphQLSubs.Protocols;

/// <summary>
/// Headers by which a GET shows that it is not one that any web page can send to any server (a
/// <see href="https://fetch.spec.whatwg.org/#simple-header">simple request</see>): a browser asks the server with a preflight first.
/// </summary>
public static class PreflightHeader
{
    /// <summary>Their names in lower case: HotChocolate's, that of GraphQL over HTTP, Apollo's.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["graphql-preflight", "graphql-require-preflight", "apollo-require-preflight", "x-apollo-operation-name"];

    /// <summary>Whether a request has one of them.</summary>
    public static bool IsIn(IReadOnlyDictionary<string, string> headers)
    {
        foreach (var name in Names)
        {
            if (headers.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }
}
