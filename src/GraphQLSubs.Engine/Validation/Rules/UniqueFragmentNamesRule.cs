using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fragments of a document have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness">Fragment Name Uniqueness</see>.
/// </summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(FragmentDefinitionNode node)
    {
        if (!_known.TryAdd(node.Name.Value, node.Name))
        {
            context.Report($"There can be only one fragment named \"{node.Name}\".", _known[node.Name.Value].Location, node.Name.Location);
        }
    }
}
