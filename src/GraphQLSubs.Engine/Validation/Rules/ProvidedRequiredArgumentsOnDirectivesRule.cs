using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Required arguments of directives are given.
/// <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Required Arguments</see>.
/// </summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule(ValidationContext context) : ValidationRule
{
    private readonly DirectiveDefinitions _definitions = new(context);

    public override void Leave(DirectiveNode node)
    {
        foreach (var argument in _definitions.Find(node.Name.Value)?.Arguments ?? [])
        {
            if (argument.IsRequired && !node.Arguments.Any(given => given.Name.Value == argument.Name))
            {
                context.Report(
                    $"Argument \"@{node.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.",
                    node.Location);
            }
        }
    }
}
