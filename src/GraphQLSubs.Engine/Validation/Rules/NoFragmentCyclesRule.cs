using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fragments do not spread themselves, not even through others.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles">Fragment Spreads Must Not Form Cycles</see>.
/// </summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndexes = new(StringComparer.Ordinal);

    public override void Enter(FragmentDefinitionNode node) => DetectCycles(node);

    private void DetectCycles(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;

        if (!_visited.Add(name))
        {
            return;
        }

        _pathIndexes[name] = _path.Count;

        foreach (var spread in context.GetSpreads(fragment.SelectionSet))
        {
            _path.Add(spread);

            if (_pathIndexes.TryGetValue(spread.Name.Value, out var start))
            {
                ReportCycle(spread, _path[start..]);
            }
            else if (context.GetFragment(spread.Name.Value) is { } inner)
            {
                DetectCycles(inner);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndexes.Remove(name);
    }

    private void ReportCycle(FragmentSpreadNode spread, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(static step => $"\"{step.Name}\""));
        var message = $"Cannot spread fragment \"{spread.Name}\" within itself{(via.Length == 0 ? string.Empty : $" via {via}")}.";
        context.Report(message, [.. cycle.Select(static step => step.Location)]);
    }
}
