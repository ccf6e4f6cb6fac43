using System.Text.Json;
using GraphQLSubs.Conformance;

namespace GraphQLSubs.Differential;

/// <summary>What comes of a case, asked of the engine and of both versions of the reference.</summary>
/// <param name="Problem">The differences that are not known, and the case; null: there are none.</param>
/// <param name="Known">The classes of those that are.</param>
internal sealed record Verdict(string? Problem, IReadOnlyCollection<Deviation> Known)
{
    private static readonly CaseFile NoFile = new(string.Empty, []);

    /// <summary>
    /// Where 17 and 16 agree, the engine has to agree with both; where they part, it has to agree with 17, and what parts them has to be
    /// known. Every place of an outcome is judged for itself.
    /// </summary>
    public static Verdict Of(JsonElement input, OracleAnswer answer)
    {
        var name = input.GetProperty("kind").GetString()!;
        var kind = Runner.AllKinds.First(kind => kind.Name == name);
        var actual = Runner.Outcome(input, NoFile, kind);
        var known = new HashSet<Deviation>();
        var unknown = new List<string>();

        if (!AreSame(answer.Outcome, actual, kind))
        {
            Judge(actual, Side.Engine);
        }

        if (answer.Outcome16 is { } outcome16)
        {
            Judge(outcome16, Side.Sixteen);
        }

        return new Verdict(unknown.Count == 0 ? null : $"{string.Join('\n', unknown)}\ncase {input.GetRawText()}", known);

        void Judge(JsonElement outcome, Side side)
        {
            var differences = Difference.Find(name, answer.Outcome, outcome);

            if (differences.Count == 0 && !HasSameOrder(answer.Outcome, outcome))
            {
                differences.Add(new($"{name} .result.data", "another order of keys"));
            }

            foreach (var difference in differences)
            {
                if (Deviations.Find(difference, side) is { } deviation)
                {
                    known.Add(deviation);
                }
                else
                {
                    unknown.Add($"{side} differs from 17: {difference}");
                }
            }
        }
    }

    /// <summary>Whether the engine's outcome is one of those that the reference has, in the same order.</summary>
    private static bool AreSame(JsonElement expected, JsonElement actual, ICaseKind kind) =>
        Comparison.Compare(expected, actual, kind) == Tier.Exact && HasSameOrder(expected, actual);

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
