using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fields with the same response name can be merged into one: same field, same arguments, compatible types, all the way down.
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">Field Selection Merging</see>.
/// <para>
/// Every pair of selection sets, fields and fragments that may meet is compared once, whether or not their parents exclude each
/// other. What remains is bounded by a budget of steps.
/// </para>
/// </summary>
internal sealed partial class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule
{
    private readonly PairSet _comparedFieldsAndFragments = new();
    private readonly PairSet _comparedFragments = new();
    private int _steps;

    public override void Enter(SelectionSetNode node)
    {
        // An inline fragment's fields were compared with those around it; a single field or spread has nothing to meet.
        if (context.IsInlineFragment || node.Selections is [] or [not InlineFragmentNode])
        {
            return;
        }

        foreach (var conflict in FindConflicts(Collect(context.ParentType, node)))
        {
            context.Report(
                $"Fields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Fields1.Concat(conflict.Fields2).Select(static field => field.Location)]);
        }
    }

    private List<Conflict> FindConflicts(CollectedFields fields)
    {
        var conflicts = new List<Conflict>();
        CompareWithin(conflicts, fields);

        for (var i = 0; i < fields.Spreads.Count; i++)
        {
            CompareWithFragment(conflicts, false, fields, fields.Spreads[i]);

            for (var j = i + 1; j < fields.Spreads.Count; j++)
            {
                CompareFragments(conflicts, false, fields.Spreads[i], fields.Spreads[j]);
            }
        }

        return conflicts;
    }

    private void CompareWithFragment(List<Conflict> conflicts, bool areExclusive, CollectedFields fields, string fragmentName)
    {
        Spend(1);

        if (fields.Groups.Count == 0 || !_comparedFieldsAndFragments.TryAdd(fields, fragmentName, areExclusive))
        {
            return;
        }

        if (context.GetFragment(fragmentName) is not { } fragment || Collect(fragment) is not { } fields2 || fields == fields2)
        {
            return;
        }

        CompareBetween(conflicts, areExclusive, fields, fields2);

        foreach (var spread in fields2.Spreads)
        {
            CompareWithFragment(conflicts, areExclusive, fields, spread);
        }
    }

    private void CompareFragments(List<Conflict> conflicts, bool areExclusive, string name1, string name2)
    {
        Spend(2);

        if (name1 == name2
            || !_comparedFragments.TryAddUnordered(name1, name2, areExclusive)
            || context.GetFragment(name1) is not { } fragment1
            || context.GetFragment(name2) is not { } fragment2)
        {
            return;
        }

        var (fields1, fields2) = (Collect(fragment1), Collect(fragment2));
        CompareBetween(conflicts, areExclusive, fields1, fields2);

        foreach (var spread in fields2.Spreads)
        {
            CompareFragments(conflicts, areExclusive, name1, spread);
        }

        foreach (var spread in fields1.Spreads)
        {
            CompareFragments(conflicts, areExclusive, spread, name2);
        }
    }

    private void CompareWithin(List<Conflict> conflicts, CollectedFields fields)
    {
        foreach (var (responseName, group) in fields.Groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    Compare(conflicts, false, responseName, group[i], group[j]);
                }
            }
        }
    }

    private void CompareBetween(List<Conflict> conflicts, bool areExclusive, CollectedFields fields1, CollectedFields fields2)
    {
        foreach (var (responseName, group1) in fields1.Groups)
        {
            Spend(1);

            if (!fields2.Groups.TryGetValue(responseName, out var group2))
            {
                continue;
            }

            foreach (var field1 in group1)
            {
                foreach (var field2 in group2)
                {
                    Compare(conflicts, areExclusive, responseName, field1, field2);
                }
            }
        }
    }

    private List<Conflict> CompareSubfields(bool areExclusive, CollectedFields fields1, CollectedFields fields2)
    {
        var conflicts = new List<Conflict>();
        CompareBetween(conflicts, areExclusive, fields1, fields2);

        foreach (var spread in fields2.Spreads)
        {
            CompareWithFragment(conflicts, areExclusive, fields1, spread);
        }

        foreach (var spread in fields1.Spreads)
        {
            CompareWithFragment(conflicts, areExclusive, fields2, spread);
        }

        foreach (var spread1 in fields1.Spreads)
        {
            foreach (var spread2 in fields2.Spreads)
            {
                CompareFragments(conflicts, areExclusive, spread1, spread2);
            }
        }

        return conflicts;
    }

    private void Compare(List<Conflict> conflicts, bool parentsAreExclusive, string responseName, Field field1, Field field2)
    {
        Spend(2);

        if (field1.IsSimpleLeaf && field2.IsSimpleLeaf && field1.Type == field2.Type && field1.Name == field2.Name)
        {
            return;
        }

        // Two different object types are never both the type of one value.
        var areExclusive = parentsAreExclusive
            || (field1.ParentType != field2.ParentType && field1.ParentType is ObjectType && field2.ParentType is ObjectType);

        if (FindDifference(areExclusive, field1, field2) is { } reason)
        {
            conflicts.Add(new Conflict(responseName, reason, [field1.Node], [field2.Node]));
        }
        else if (field1.Node.SelectionSet is { } selectionSet1 && field2.Node.SelectionSet is { } selectionSet2)
        {
            var fields1 = Collect(field1.Type?.NamedType as CompositeType, selectionSet1);
            var fields2 = Collect(field2.Type?.NamedType as CompositeType, selectionSet2);
            var subfields = CompareSubfields(areExclusive, fields1, fields2);

            if (subfields.Count > 0)
            {
                conflicts.Add(Conflict.OfSubfields(responseName, subfields, field1.Node, field2.Node));
            }
        }
    }

    private string? FindDifference(bool areExclusive, Field field1, Field field2)
    {
        if (!areExclusive)
        {
            if (field1.Name != field2.Name)
            {
                return $"\"{Abbreviate(field1.Name)}\" and \"{Abbreviate(field2.Name)}\" are different fields";
            }

            if (!HaveSameArguments(field1.Node, field2.Node))
            {
                return "they have differing arguments";
            }
        }

        return field1.Type is { } type1 && field2.Type is { } type2 && DoConflict(type1, type2)
            ? $"they return conflicting types \"{type1}\" and \"{type2}\""
            : null;
    }

    private bool HaveSameArguments(FieldNode field1, FieldNode field2)
    {
        Spend(field1.Arguments.Length);

        return field1.Arguments.Length == field2.Arguments.Length && field1.Arguments.All(argument1 =>
            field2.Arguments.LastOrDefault(argument2 => argument1.Name.Value == argument2.Name.Value) is { } argument2
            && ValueComparison.AreSame(argument1.Value, argument2.Value));
    }

    private static bool DoConflict(IType type1, IType type2) => (type1, type2) switch
    {
        _ when type1 == type2 => false,
        (ListType list1, ListType list2) => DoConflict(list1.ElementType, list2.ElementType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType nonNull1, NonNullType nonNull2) => DoConflict(nonNull1.NullableType, nonNull2.NullableType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => type1.IsLeafType || type2.IsLeafType,
    };

    private void Spend(int steps)
    {
        _steps += steps;

        if (_steps > context.Options.MaxMergeSteps)
        {
            throw ValidationContext.Abort(
                $"The document's overlapping fields take more than {context.Options.MaxMergeSteps} steps to compare. Validation aborted.");
        }
    }
}
