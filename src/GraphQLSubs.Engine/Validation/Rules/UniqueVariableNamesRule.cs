using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Variables of an operation have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness">Variable Uniqueness</see>.
/// </summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Length < 2)
        {
            return;
        }

        foreach (var group in node.VariableDefinitions.Select(static definition => definition.Variable.Name).GroupBy(static name => name.Value))
        {
            if (group.Skip(1).Any())
            {
                context.Report(
                    $"There can be only one variable named \"${group.Key}\".", [.. group.Select(static name => name.Location)]);
            }
        }
    }
}
