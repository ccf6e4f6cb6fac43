using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Types have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Schema">Schema</see>.
/// </summary>
internal sealed class UniqueTypeNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(ITypeSystemNode node)
    {
        if (node is not ITypeDefinitionNode { Name: var name })
        {
            return;
        }

        if (context.Schema?.Types.ContainsKey(name.Value) == true)
        {
            context.Report(
                $"Type \"{name}\" already exists in the schema. It cannot also be defined in this type definition.", name.Location);
        }
        else if (!_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one type named \"{name}\".", _known[name.Value].Location, name.Location);
        }
    }
}
