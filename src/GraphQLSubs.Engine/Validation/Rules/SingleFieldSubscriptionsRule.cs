using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// A subscription selects one field, not one of introspection, and does not make that depend on variables.
/// <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field">Single Root Field</see>.
/// </summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule
{
    public override void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || context.Schema!.SubscriptionType is not { } type)
        {
            return;
        }

        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var conditions = new List<DirectiveNode>();
        Collect(node.SelectionSet, type, fields, conditions, new HashSet<string>(StringComparer.Ordinal));
        Report(node, fields, conditions);
    }

    private void Report(
        OperationDefinitionNode node, OrderedDictionary<string, List<FieldNode>> fields, List<DirectiveNode> conditions)
    {
        var subject = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name}\"";

        if (conditions.Count > 0)
        {
            context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                [.. conditions.Select(static directive => directive.Location)]);
            return;
        }

        if (fields.Count == 0)
        {
            context.Report($"{subject} must select one top level field.", node.SelectionSet.Location);
        }
        else if (fields.Count > 1)
        {
            context.Report(
                $"{subject} must select only one top level field.",
                [.. fields.Values.Skip(1).SelectMany(static nodes => nodes).Select(static field => field.Location)]);
        }

        foreach (var nodes in fields.Values)
        {
            if (IntrospectionSchema.IsIntrospectionName(nodes[0].Name.Value))
            {
                context.Report(
                    $"{subject} must not select an introspection top level field.", [.. nodes.Select(static field => field.Location)]);
            }
        }
    }

    /// <summary><see href="https://spec.graphql.org/September2025/#CollectSubscriptionFields()">CollectSubscriptionFields</see>.</summary>
    private void Collect(
        SelectionSetNode selectionSet,
        ObjectType type,
        OrderedDictionary<string, List<FieldNode>> fields,
        List<DirectiveNode> conditions,
        HashSet<string> visited)
    {
        context.SpendFragmentSteps(selectionSet.Selections.Length);

        foreach (var selection in selectionSet.Selections)
        {
            if (FindCondition(selection) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var nodes))
                    {
                        fields.Add(field.ResponseName, nodes = []);
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, fields, conditions, visited);
                    break;
                case FragmentSpreadNode spread
                    when context.GetFragment(spread.Name.Value) is { } fragment
                        && Applies(fragment.TypeCondition, type)
                        && visited.Add(spread.Name.Value):
                    Collect(fragment.SelectionSet, type, fields, conditions, visited);
                    break;
            }
        }
    }

    private static DirectiveNode? FindCondition(ISelectionNode selection) =>
        selection.Directives.FirstOrDefault(static directive => directive.Name.Value == "skip")
        ?? selection.Directives.FirstOrDefault(static directive => directive.Name.Value == "include");

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || (context.TypeOf(condition) is CompositeType conditionType
            && (conditionType == type || context.Schema!.IsSubType(conditionType, type)));
}
