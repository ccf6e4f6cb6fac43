using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Variables that an operation defines are used, in it or in its fragments.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used">All Variables Used</see>.
/// </summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.IsEmpty)
        {
            return;
        }

        var used = context.GetAllVariableUsages(node).Select(static usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);

        foreach (var definition in node.VariableDefinitions)
        {
            if (!used.Contains(definition.Variable.Name.Value))
            {
                var where = node.Name is null ? "." : $" in operation \"{node.Name}\".";
                context.Report($"Variable \"${definition.Variable.Name}\" is never used{where}", definition.Location);
            }
        }
    }
}
