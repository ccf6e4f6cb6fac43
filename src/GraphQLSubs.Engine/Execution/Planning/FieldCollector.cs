using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Execution;

/// <summary>
/// <see href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</see>: which fields selection sets select of one
/// object type, grouped by response name in the order in which they are met.
/// </summary>
internal sealed class FieldCollector(Operation operation, ObjectType type, VariableValues variables)
{
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Why collecting failed.</summary>
    public IError? Error { get; private set; }

    public bool TryCollect(IEnumerable<SelectionSetNode?> selectionSets)
    {
        foreach (var selectionSet in selectionSets)
        {
            if (selectionSet is not null && !TryCollect(selectionSet))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryCollect(SelectionSetNode selectionSet)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Error = ExecutionErrors.TooDeep();
            return false;
        }

        foreach (var selection in selectionSet.Selections)
        {
            if (!TryIsIncluded(selection.Directives, out var isIncluded) || (isIncluded && !TryCollect(selection)))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryCollect(ISelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                if (!Fields.TryGetValue(field.ResponseName, out var nodes))
                {
                    Fields.Add(field.ResponseName, nodes = []);
                }

                nodes.Add(field);
                return true;

            case InlineFragmentNode fragment:
                return !Applies(fragment.TypeCondition) || TryCollect(fragment.SelectionSet);

            case FragmentSpreadNode spread:
                return !operation.Fragments.TryGetValue(spread.Name.Value, out var definition)
                    || !Applies(definition.TypeCondition)
                    || !_visitedFragments.Add(spread.Name.Value)
                    || TryCollect(definition.SelectionSet);

            default:
                return true;
        }
    }

    /// <summary><see href="https://spec.graphql.org/September2025/#DoesFragmentTypeApply()">DoesFragmentTypeApply</see>.</summary>
    private bool Applies(NamedTypeNode? condition)
    {
        if (condition is null)
        {
            return true;
        }

        var conditionType = operation.Schema.Types.GetValueOrDefault(condition.Name.Value);
        return conditionType == type
            || (conditionType is InterfaceType or UnionType && operation.Schema.IsSubType((CompositeType)conditionType, type));
    }

    private bool TryIsIncluded(ImmutableArray<DirectiveNode> directives, out bool isIncluded)
    {
        isIncluded = true;
        return directives.IsEmpty
            || (TryGetCondition(directives, "skip", false, out var skip)
                && ((isIncluded = !skip) == false || TryGetCondition(directives, "include", true, out isIncluded)));
    }

    private bool TryGetCondition(ImmutableArray<DirectiveNode> directives, string name, bool otherwise, out bool condition)
    {
        condition = otherwise;

        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                var arguments = ArgumentPlan.Create(
                    $"@{name}", directive.Location, operation.ConditionArguments, directive.Arguments);

                if (!arguments.TryGetValues(variables, out var values, out var error))
                {
                    Error = error;
                    return false;
                }

                condition = values[0] as bool? ?? otherwise;
                return true;
            }
        }

        return true;
    }
}
