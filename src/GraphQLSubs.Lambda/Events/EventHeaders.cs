using System.Text.Json;

namespace GraphQLSubs.Lambda.Events;

/// <summary>Headers of an event. HTTP names have no case; API Gateway forwards the casing it received.</summary>
internal static class EventHeaders
{
    /// <summary>One header; the values of a repeated one are joined with commas, as HTTP allows.</summary>
    public static string? Find(JsonElement root, string name)
    {
        // "headers" keeps only the last of several values, "multiValueHeaders" all of them.
        var values = Lookup(root.Member("multiValueHeaders"u8), name);

        return values.ValueKind == JsonValueKind.Array
            ? Join(values, ",")
            : Lookup(root.Member("headers"u8), name).Text();
    }

    /// <summary>All headers of a payload 2.0 event, which joins repeated values itself and keeps the cookies apart.</summary>
    public static Dictionary<string, string> ReadAll(JsonElement root)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var headers = root.Member("headers"u8);

        if (headers.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in headers.EnumerateObject())
            {
                if (header.Value.Text() is { } value)
                {
                    all[header.Name] = value;
                }
            }
        }

        if (Join(root.Member("cookies"u8), "; ") is { } cookies)
        {
            all["cookie"] = cookies;
        }

        return all;
    }

    private static JsonElement Lookup(JsonElement headers, string name)
    {
        if (headers.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in headers.EnumerateObject())
            {
                if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return header.Value;
                }
            }
        }

        return default;
    }

    private static string? Join(JsonElement values, string separator)
    {
        if (values.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var texts = values.EnumerateArray().Select(value => value.Text()).OfType<string>().ToArray();
        return texts.Length == 0 ? null : string.Join(separator, texts);
    }
}
