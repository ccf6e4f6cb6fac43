using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Arguments of directives are defined.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Names">Argument Names</see>.
/// </summary>
internal sealed class KnownArgumentNamesOnDirectivesRule(ValidationContext context) : ValidationRule
{
    private readonly DirectiveDefinitions _definitions = new(context);

    public override void Enter(DirectiveNode node)
    {
        if (node.Arguments.IsEmpty || _definitions.Find(node.Name.Value) is not { } definition)
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            var name = argument.Name.Value;

            if (!definition.Arguments.Any(known => known.Name == name))
            {
                var suggestion = context.DidYouMean(name, definition.Arguments.Select(static known => known.Name));
                context.Report($"Unknown argument \"{name}\" on directive \"@{node.Name}\".{suggestion}", argument.Location);
            }
        }
    }
}
