using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Variables that an operation uses, also in its fragments, are defined by it.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined">All Variable Uses Defined</see>.
/// </summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(OperationDefinitionNode node)
    {
        foreach (var (variable, _, _, _) in context.GetAllVariableUsages(node))
        {
            if (!node.VariableDefinitions.Any(definition => definition.Variable.Name.Value == variable.Name.Value))
            {
                var where = node.Name is null ? "." : $" by operation \"{node.Name}\".";
                context.Report($"Variable \"${variable.Name}\" is not defined{where}", variable.Location, node.Location);
            }
        }
    }
}
