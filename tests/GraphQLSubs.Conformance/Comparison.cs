using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphQLSubs.Conformance;

/// <summary>
/// Compares outcomes: keys in any order, numbers as doubles, and, by tier, errors in any order or without messages. A case may
/// allow alternatives: the result of another order of resolvers, or the wording of another version of the reference.
/// </summary>
internal static class Comparison
{
    private static readonly string[] NullMeansAbsent = ["ast", "error", "errors", "streamError", "response", "events"];

    public static Tier Compare(JsonElement expected, JsonElement actual, ICaseKind kind)
    {
        foreach (var tier in (ReadOnlySpan<Tier>)[Tier.Exact, Tier.Message, Tier.Shape])
        {
            var signature = Sign(actual, kind, tier);

            if (Alternatives(expected, kind).Any(alternative => alternative(tier) == signature))
            {
                return tier;
            }
        }

        return Tier.Fail;
    }

    /// <summary>The output keys in one canonical text.</summary>
    public static string Sign(JsonElement outcome, ICaseKind kind, Tier tier) =>
        Sign(kind, tier, key => outcome.TryGetProperty(key, out var value) ? value : null);

    private static IEnumerable<Func<Tier, string>> Alternatives(JsonElement expected, ICaseKind kind)
    {
        yield return tier => Sign(expected, kind, tier);

        if (expected.TryGetProperty("resultAsync", out var resultAsync))
        {
            yield return tier => Sign(kind, tier, key => key == "result" ? resultAsync : Get(expected, key));
        }

        // "behaviour" is never accepted: it is what the specification said before 2025.
        if (expected.TryGetProperty("v16", out var v16) && v16.GetProperty("diff").GetString() != "behaviour")
        {
            yield return tier => Sign(kind, tier, key => Get(v16, key) ?? Get(expected, key));
        }
    }

    private static JsonElement? Get(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value : null;

    private static string Sign(ICaseKind kind, Tier tier, Func<string, JsonElement?> get)
    {
        var text = new StringBuilder();

        foreach (var key in kind.OutputKeys)
        {
            if (get(key) is { } value && !(value.ValueKind == JsonValueKind.Null && NullMeansAbsent.Contains(key)))
            {
                text.Append(key).Append(": ");
                Append(text, key, value, kind, tier);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string key, JsonElement value, ICaseKind kind, Tier tier)
    {
        if (tier == Tier.Shape && key is "message" or "streamError")
        {
            text.Append('1');
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value, kind, tier);
                break;
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(item =>
                {
                    var itemText = new StringBuilder();
                    Append(itemText, string.Empty, item, kind, tier);
                    return itemText.ToString();
                });

                text.Append('[').AppendJoin(',', key == "errors" && tier != Tier.Exact ? items.Order(StringComparer.Ordinal) : items).Append(']');
                break;
            case JsonValueKind.Number:
                // Adding zero makes 0 of -0, as JSON.stringify does.
                text.Append((value.GetDouble() + 0d).ToString("R", CultureInfo.InvariantCulture));
                break;
            case JsonValueKind.String:
                text.Append('"').Append(value.GetString()).Append('"');
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value, ICaseKind kind, Tier tier)
    {
        text.Append('{');

        foreach (var property in value.EnumerateObject().OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            if (property.Value.ValueKind == JsonValueKind.Null && (kind.Name == "parse" || NullMeansAbsent.Contains(property.Name)))
            {
                continue;
            }

            if (kind.Name == "parse" && property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() == 0
                && !IsLiteralList(value, property.Name))
            {
                continue;
            }

            text.Append(property.Name).Append(": ");
            Append(text, property.Name, property.Value, kind, tier);
            text.Append(',');
        }

        text.Append('}');
    }

    /// <summary>An empty list says nothing in a syntax tree, except where it is the literal <c>[]</c> or <c>{}</c>.</summary>
    private static bool IsLiteralList(JsonElement node, string key) =>
        node.TryGetProperty("kind", out var kind) && (kind.GetString(), key) is ("ListValue", "values") or ("ObjectValue", "fields");
}
