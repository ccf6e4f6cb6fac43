using System.Globalization;

namespace GraphQLSubs.Differential.Generation;

/// <summary>The number that a run's random cases follow from: another one for each run, unless <c>GRAPHQLSUBS_SEED</c> repeats one.</summary>
internal static class Seed
{
    public static int Read(ITestOutputHelper output)
    {
        var seed = Environment.GetEnvironmentVariable("GRAPHQLSUBS_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"GRAPHQLSUBS_SEED={seed}");
        return seed;
    }
}
