using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Operations of a document have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness">Operation Name Uniqueness</see>.
/// </summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name}\".", _known[name.Value].Location, name.Location);
        }
    }
}
