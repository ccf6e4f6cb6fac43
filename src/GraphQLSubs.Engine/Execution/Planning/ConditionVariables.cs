using GraphQLSubs.Language;

namespace GraphQLSubs.Execution;

/// <summary>The variables that decide which fields an operation selects: those in <c>@skip</c> and <c>@include</c>.</summary>
internal static class ConditionVariables
{
    /// <summary>Finds them in the operation and its fragments; each fragment is read once, however often it is spread.</summary>
    public static IEnumerable<string> Find(
        OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>(fragments.Values.Select(static fragment => fragment.SelectionSet));
        open.Push(operation.SelectionSet);

        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                names.UnionWith(
                    from directive in selection.Directives
                    where directive.Name.Value is "skip" or "include"
                    from argument in directive.Arguments
                    where argument.Value is VariableNode
                    select ((VariableNode)argument.Value).Name.Value);

                var inner = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode fragment => fragment.SelectionSet,
                    _ => null,
                };

                if (inner is not null)
                {
                    open.Push(inner);
                }
            }
        }

        return names;
    }
}
