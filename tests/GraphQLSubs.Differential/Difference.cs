using System.Text.Json;
using GraphQLSubs.Conformance;

namespace GraphQLSubs.Differential;

/// <summary>Where the engine and the reference part over a case.</summary>
internal static class Difference
{
    private static readonly CaseFile NoFile = new(string.Empty, []);

    /// <summary>Runs a case through the engine and says how its outcome differs; null where it does not.</summary>
    public static string? Find(JsonElement input, OracleAnswer answer)
    {
        if (answer.IsCrash)
        {
            return $"The reference failed: {answer.Outcome.GetProperty("crash").GetString()}";
        }

        var name = input.GetProperty("kind").GetString();
        var kind = Runner.AllKinds.First(kind => kind.Name == name);
        var actual = Runner.Outcome(input, NoFile, kind);

        if (Comparison.Compare(answer.Outcome, actual, kind) == Tier.Exact && HasSameOrder(answer.Outcome, actual))
        {
            return null;
        }

        return $"want {Comparison.Sign(answer.Outcome, kind, Tier.Exact)}got  {Comparison.Sign(actual, kind, Tier.Exact)}case {input.GetRawText()}";
    }

    /// <summary>Fields of a response come in the order of the document, https://spec.graphql.org/September2025/#sec-Serialized-Map-Ordering.</summary>
    private static bool HasSameOrder(JsonElement expected, JsonElement actual) =>
        !TryGetData(expected, out var expectedData) || !TryGetData(actual, out var actualData) || KeysOf(expectedData).SequenceEqual(KeysOf(actualData));

    private static bool TryGetData(JsonElement outcome, out JsonElement data)
    {
        data = default;
        return outcome.TryGetProperty("result", out var result) && result.TryGetProperty("data", out data);
    }

    private static IEnumerable<string> KeysOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static property => KeysOf(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };
}
