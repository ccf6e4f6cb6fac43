using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fragments are on types that have fields.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types">Fragments on Object, Interface or Union Types</see>.
/// </summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && context.TypeOf(condition) is not (null or CompositeType))
        {
            context.Report($"Fragment cannot condition on non composite type \"{condition}\".", condition.Location);
        }
    }

    public override void Enter(FragmentDefinitionNode node)
    {
        if (context.TypeOf(node.TypeCondition) is not (null or CompositeType))
        {
            context.Report(
                $"Fragment \"{node.Name}\" cannot condition on non composite type \"{node.TypeCondition}\".", node.TypeCondition.Location);
        }
    }
}
