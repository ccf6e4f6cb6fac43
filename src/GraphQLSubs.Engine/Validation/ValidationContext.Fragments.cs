using GraphQLSubs.Language;

namespace GraphQLSubs.Validation;

/// <summary>Fragments and where they lead. What several rules ask is found out once.</summary>
internal sealed partial class ValidationContext
{
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<OperationDefinitionNode, List<FragmentDefinitionNode>> _reached = [];
    private readonly Dictionary<IExecutableDefinitionNode, List<VariableUsage>> _usages = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _usagesThroughFragments = [];
    private Dictionary<string, FragmentDefinitionNode>? _fragments;
    private int _fragmentSteps;

    public FragmentDefinitionNode? GetFragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = new(StringComparer.Ordinal);

            foreach (var fragment in Document.Definitions.OfType<FragmentDefinitionNode>())
            {
                _fragments[fragment.Name.Value] = fragment;
            }
        }

        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>The spreads in a selection set and the selection sets inside it; those of inner ones come after.</summary>
    public List<FragmentSpreadNode> GetSpreads(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var spreads))
        {
            return spreads;
        }

        _spreads.Add(selectionSet, spreads = []);
        var pending = new Stack<SelectionSetNode>([selectionSet]);

        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        pending.Push(inner);
                        break;
                    case InlineFragmentNode fragment:
                        pending.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return spreads;
    }

    /// <summary>All fragments that an operation reaches, each once, nearer ones first.</summary>
    public List<FragmentDefinitionNode> GetReachedFragments(OperationDefinitionNode operation)
    {
        if (!_reached.TryGetValue(operation, out var fragments))
        {
            _reached.Add(operation, fragments = Reach(GetSpreads(operation.SelectionSet)));
        }

        return fragments;
    }

    /// <summary>All fragments that any operation reaches.</summary>
    public List<FragmentDefinitionNode> GetReachedFragments(IEnumerable<OperationDefinitionNode> operations) =>
        Reach(operations.SelectMany(operation => GetSpreads(operation.SelectionSet)));

    /// <summary>The variables used in an operation or fragment itself.</summary>
    public List<VariableUsage> GetVariableUsages(IExecutableDefinitionNode definition)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            _usages.Add(definition, usages = VariableUsage.Collect(this, definition));
        }

        return usages;
    }

    /// <summary>The variables used in an operation and in all fragments that it reaches.</summary>
    public List<VariableUsage> GetAllVariableUsages(OperationDefinitionNode operation)
    {
        if (!_usagesThroughFragments.TryGetValue(operation, out var usages))
        {
            usages = [.. GetVariableUsages(operation)];

            foreach (var fragment in GetReachedFragments(operation))
            {
                var ofFragment = GetVariableUsages(fragment);
                SpendFragmentSteps(ofFragment.Count + 1);
                usages.AddRange(ofFragment);
            }

            _usagesThroughFragments.Add(operation, usages);
        }

        return usages;
    }

    /// <summary>Many operations that each reach many fragments would otherwise cost their product.</summary>
    public void SpendFragmentSteps(int steps)
    {
        _fragmentSteps += steps;

        if (_fragmentSteps > Options.MaxFragmentSteps)
        {
            throw Abort($"The document's fragments take more than {Options.MaxFragmentSteps} steps to follow. Validation aborted.");
        }
    }

    private List<FragmentDefinitionNode> Reach(IEnumerable<FragmentSpreadNode> from)
    {
        var fragments = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<FragmentSpreadNode>(from);
        SpendFragmentSteps(pending.Count);

        while (pending.TryDequeue(out var spread))
        {
            if (seen.Add(spread.Name.Value) && GetFragment(spread.Name.Value) is { } fragment)
            {
                fragments.Add(fragment);
                var spreads = GetSpreads(fragment.SelectionSet);
                SpendFragmentSteps(spreads.Count);
                spreads.ForEach(pending.Enqueue);
            }
        }

        return fragments;
    }
}
