using System.Text.Json;

namespace GraphQLSubs.Differential;

/// <summary>A place where two outcomes of a case part.</summary>
/// <param name="Path">The kind of the case and the place.</param>
/// <param name="Text">What is wanted there and what was got.</param>
internal sealed record Difference(string Path, string Text)
{
    private const string Nothing = "nothing";

    /// <summary>
    /// All of them. Errors are compared as wholes, items that have names by name and others by position, so that one item too
    /// many is one difference; keys of objects in any order.
    /// </summary>
    public static List<Difference> Find(string kind, JsonElement want, JsonElement got)
    {
        if (!want.TryGetProperty("crash", out _) && got.TryGetProperty("crash", out var crash))
        {
            return [new($"{kind} .crash", $"got {crash.GetRawText()}")];
        }

        var differences = new List<Difference>();
        Compare($"{kind} ", want, got, differences);

        // The result where every resolver is asynchronous: an alternative, not another place.
        differences.RemoveAll(difference => difference.Path.StartsWith($"{kind} .resultAsync", StringComparison.Ordinal));
        return differences;
    }

    public override string ToString() => $"{Path}: {Text}";

    private static void Compare(string path, JsonElement want, JsonElement got, List<Difference> differences)
    {
        switch (want.ValueKind, got.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                Compare(
                    [.. want.EnumerateObject().Select(entry => ($"{path}.{entry.Name}", entry.Value))],
                    [.. got.EnumerateObject().Select(entry => ($"{path}.{entry.Name}", entry.Value))],
                    differences);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                Func<JsonElement, string?> keyOf = path.EndsWith(".errors", StringComparison.Ordinal) ? static error => error.GetRawText()
                    : AreNamed(want) && AreNamed(got) ? NameOf
                    : static _ => null;
                var (wanted, gotten) = (Items(path, want, keyOf), Items(path, got, keyOf));
                Compare(wanted, gotten, differences);
                CompareOrder(path, wanted, gotten, differences);
                break;
            case (JsonValueKind.Number, JsonValueKind.Number) when want.GetDouble() == got.GetDouble():
                break;
            default:
                if (want.GetRawText() != got.GetRawText() && !AreSameText(want, got))
                {
                    differences.Add(new(path, $"want {want.GetRawText()} got {got.GetRawText()}"));
                }

                break;
        }
    }

    private static void Compare(
        List<(string Path, JsonElement Value)> want, List<(string Path, JsonElement Value)> got, List<Difference> differences)
    {
        var values = got.ToDictionary(static entry => entry.Path, static entry => entry.Value, StringComparer.Ordinal);

        foreach (var (path, value) in want)
        {
            if (values.Remove(path, out var other))
            {
                Compare(path, value, other, differences);
            }
            else
            {
                differences.Add(new(path, $"want {value.GetRawText()} got {Nothing}"));
            }
        }

        differences.AddRange(values.Select(static entry => new Difference(entry.Key, $"want {Nothing} got {entry.Value.GetRawText()}")));
    }

    private static void CompareOrder(
        string path, List<(string Path, JsonElement Value)> want, List<(string Path, JsonElement Value)> got, List<Difference> differences)
    {
        var (wanted, gotten) = (want.Select(static item => item.Path), got.Select(static item => item.Path));

        if (!wanted.Intersect(gotten).SequenceEqual(gotten.Intersect(wanted)))
        {
            differences.Add(new(path, "another order"));
        }
    }

    /// <summary>The items by their keys; those of one key, or without one, by their numbers.</summary>
    private static List<(string Path, JsonElement Value)> Items(string path, JsonElement list, Func<JsonElement, string?> keyOf) =>
    [
        .. list.EnumerateArray().GroupBy(keyOf).SelectMany(group => group.Select(
            (item, index) => (group.Key is null ? $"{path}[{index}]" : index == 0 ? $"{path}[{group.Key}]" : $"{path}[{group.Key}, {index}]", item))),
    ];

    private static bool AreNamed(JsonElement list)
    {
        var names = list.EnumerateArray().Select(NameOf).ToList();
        return !names.Contains(null) && names.Distinct().Count() == names.Count;
    }

    private static string? NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    private static bool AreSameText(JsonElement want, JsonElement got) =>
        want.ValueKind == JsonValueKind.String && got.ValueKind == JsonValueKind.String && want.GetString() == got.GetString();
}
