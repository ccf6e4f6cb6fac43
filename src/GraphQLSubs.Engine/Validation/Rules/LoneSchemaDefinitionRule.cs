using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// There is at most one schema definition.
/// <see href="https://spec.graphql.org/September2025/#sec-Schema">Schema</see>.
/// </summary>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : ValidationRule
{
    private readonly bool _isExtension = context.Schema is { } schema
        && (schema.QueryType ?? schema.MutationType ?? schema.SubscriptionType) is not null;

    private bool _isDefined;

    public override void Enter(ITypeSystemNode node)
    {
        if (node is not SchemaDefinitionNode)
        {
            return;
        }

        if (_isExtension)
        {
            context.Report("Cannot define a new schema within a schema extension.", node.Location);
        }
        else if (_isDefined)
        {
            context.Report("Must provide only one schema definition.", node.Location);
        }

        _isDefined = true;
    }
}
