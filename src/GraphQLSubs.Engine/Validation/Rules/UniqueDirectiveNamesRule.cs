using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Directives have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Directives</see>.
/// </summary>
internal sealed class UniqueDirectiveNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(ITypeSystemNode node)
    {
        if (node is not DirectiveDefinitionNode { Name: var name })
        {
            return;
        }

        if (context.Schema?.Directives.ContainsKey(name.Value) == true)
        {
            context.Report($"Directive \"@{name}\" already exists in the schema. It cannot be redefined.", name.Location);
        }
        else if (!_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one directive named \"@{name}\".", _known[name.Value].Location, name.Location);
        }
    }
}
