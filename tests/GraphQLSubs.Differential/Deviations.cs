using System.Text.RegularExpressions;

namespace GraphQLSubs.Differential;

/// <summary>
/// The differences that are known, lines <c>side :: pattern :: reason</c> of the file <c>deviations</c>. Each is shown by a written case
/// at least, or has to go.
/// </summary>
internal static class Deviations
{
    private const string Separator = " :: ";

    private static readonly Lazy<IReadOnlyList<Deviation>> Entries = new(Read);

    public static IReadOnlyList<Deviation> All => Entries.Value;

    /// <summary>The first class that a difference belongs to; null: it is not known.</summary>
    public static Deviation? Find(Difference difference, Side side)
    {
        var text = difference.ToString();

        foreach (var deviation in All)
        {
            if (deviation.Side == side && deviation.Pattern.IsMatch(text))
            {
                return deviation;
            }
        }

        return null;
    }

    private static List<Deviation> Read() =>
    [
        .. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "deviations"))
            .Where(static line => line.Length > 0 && !line.StartsWith('#'))
            .Select(static line => line.Split(Separator, 3))
            .Select(static parts => new Deviation(
                parts[0].Trim() switch { "engine" => Side.Engine, "16" => Side.Sixteen, var other => throw new FormatException(other) },
                new Regex(parts[1], RegexOptions.Compiled),
                parts[2])),
    ];
}
