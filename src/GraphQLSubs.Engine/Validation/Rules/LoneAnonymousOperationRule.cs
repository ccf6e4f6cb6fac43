using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// An operation without a name is the only one of its document.
/// <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation">Lone Anonymous Operation</see>.
/// </summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule
{
    private readonly int _operations = context.Document.Definitions.Count(static definition => definition is OperationDefinitionNode);

    public override void Enter(OperationDefinitionNode node)
    {
        if (node.Name is null && _operations > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", node.Location);
        }
    }
}
