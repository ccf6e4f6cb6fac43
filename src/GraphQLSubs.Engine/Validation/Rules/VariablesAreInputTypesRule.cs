using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Variables are scalars, enums or input objects.
/// <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types">Variables Are Input Types</see>.
/// </summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(VariableDefinitionNode node)
    {
        if (context.TypeOf(node.Type) is { IsInputType: false })
        {
            context.Report($"Variable \"${node.Variable.Name}\" cannot be non-input type \"{node.Type}\".", node.Type.Location);
        }
    }
}
