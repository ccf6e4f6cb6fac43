using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// The schema must have a root type for the operation.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence">Operation Type Existence</see>.
/// </summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (context.Schema!.GetRootType(node.Operation) is null)
        {
            var operation = node.Operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };

            context.Report($"The {operation} operation is not supported by the schema.", node.Location);
        }
    }
}
