using System.Globalization;

namespace GraphQLSubs.Conformance;

/// <summary>How many cases of a file reached which tier.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    public int Skipped { get; set; }

    /// <summary>Counts a case in a group; the empty group is all that is not counted apart.</summary>
    public void Count(string group, Tier tier)
    {
        if (!_counts.TryGetValue(group, out var counts))
        {
            _counts.Add(group, counts = new int[4]);
        }

        counts[(int)tier]++;
    }

    public void Print(string name, int failures, TextWriter output)
    {
        foreach (var (group, counts) in _counts)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(group.Length == 0 ? name : $"{name} ({group})"),-28} {counts.Sum(),6} cases: {counts[0],6} exact, {counts[1],5} message, {counts[2],5} shape, {counts[3],5} fail"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {failures,6} failed, {Skipped} skipped"));
    }
}
