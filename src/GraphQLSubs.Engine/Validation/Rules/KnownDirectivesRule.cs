using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Directives are defined, and stand where their definition allows.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined">Directives Are Defined</see>.
/// </summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule
{
    private readonly DirectiveDefinitions _definitions = new(context);

    public override void Enter(DirectiveNode node)
    {
        if (_definitions.Find(node.Name.Value) is not { } definition)
        {
            context.Report($"Unknown directive \"@{node.Name}\".", node.Location);
        }
        else if (!definition.Locations.Contains(context.DirectiveLocation))
        {
            context.Report($"Directive \"@{node.Name}\" may not be used on {context.DirectiveLocation}.", node.Location);
        }
    }
}
