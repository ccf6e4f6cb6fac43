using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fragments that are spread are defined.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined">Fragment Spread Target Defined</see>.
/// </summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(FragmentSpreadNode node)
    {
        if (context.GetFragment(node.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{node.Name}\".", node.Name.Location);
        }
    }
}
