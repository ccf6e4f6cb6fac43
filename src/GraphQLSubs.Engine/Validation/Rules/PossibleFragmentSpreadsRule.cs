using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fragments are spread only where their type can occur.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">Fragment Spread Is Possible</see>.
/// </summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context) : ValidationRule
{
    public override void Enter(InlineFragmentNode node)
    {
        if (context is { Type: CompositeType type, ParentType: { } parentType } && !context.Schema!.DoTypesOverlap(type, parentType))
        {
            context.Report(
                $"Fragment cannot be spread here as objects of type \"{parentType}\" can never be of type \"{type}\".", node.Location);
        }
    }

    public override void Enter(FragmentSpreadNode node)
    {
        if (context.TypeOf(context.GetFragment(node.Name.Value)?.TypeCondition) is CompositeType type
            && context.ParentType is { } parentType
            && !context.Schema!.DoTypesOverlap(type, parentType))
        {
            context.Report(
                $"Fragment \"{node.Name}\" cannot be spread here as objects of type \"{parentType}\" can never be of type \"{type}\".",
                node.Location);
        }
    }
}
