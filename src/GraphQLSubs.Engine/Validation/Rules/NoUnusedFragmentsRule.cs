using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fragments are reached from an operation.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used">Fragments Must Be Used</see>.
/// </summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule
{
    public override void Leave(DocumentNode node)
    {
        var used = context.GetReachedFragments(node.Definitions.OfType<OperationDefinitionNode>())
            .Select(static fragment => fragment.Name.Value)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
            }
        }
    }
}
