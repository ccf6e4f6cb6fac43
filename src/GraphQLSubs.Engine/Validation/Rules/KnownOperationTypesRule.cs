using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// The schema must have a root type for the operation.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence">Operation Type Existence</see>.
/// </summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(OperationDefinitionNode node)
    {
        if (context.Schema!.GetRootType(node.Operation) is null)
        {
            context.Report($"The {node.Operation.Keyword} operation is not supported by the schema.", node.Location);
        }
    }
}
