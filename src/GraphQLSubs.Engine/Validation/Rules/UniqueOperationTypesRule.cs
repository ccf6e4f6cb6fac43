using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// A schema and its extensions name one type for each kind of operation.
/// <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Root Operation Types</see>.
/// </summary>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _known = [];

    public override void Enter(ITypeSystemNode node)
    {
        var operationTypes = node switch
        {
            SchemaDefinitionNode schema => schema.OperationTypes,
            SchemaExtensionNode schema => schema.OperationTypes,
            _ => [],
        };

        foreach (var operationType in operationTypes)
        {
            var operation = operationType.Operation.Keyword;

            if (context.Schema?.GetRootType(operationType.Operation) is not null)
            {
                context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", operationType.Location);
            }
            else if (!_known.TryAdd(operationType.Operation, operationType))
            {
                context.Report(
                    $"There can be only one {operation} type in schema.",
                    _known[operationType.Operation].Location,
                    operationType.Location);
            }
        }
    }
}
