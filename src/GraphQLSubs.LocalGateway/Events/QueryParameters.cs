using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>The query string, decoded, in the order of the names' first appearance. Names differ by case, unlike in ASP.NET's own collection.</summary>
internal static class QueryParameters
{
    public static IReadOnlyDictionary<string, string[]> Read(QueryString queryString)
    {
        var parameters = new OrderedDictionary<string, string[]>(StringComparer.Ordinal);

        foreach (var pair in new QueryStringEnumerable(queryString.Value))
        {
            var name = pair.DecodeName().ToString();
            var value = pair.DecodeValue().ToString();
            parameters[name] = parameters.TryGetValue(name, out var values) ? [.. values, value] : [value];
        }

        return parameters;
    }
}
