using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Required arguments of fields are given.
/// <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments">Required Arguments</see>.
/// </summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : ValidationRule
{
    public override void Leave(FieldNode node)
    {
        foreach (var argument in context.Field?.Arguments ?? [])
        {
            if (argument.IsRequired && !node.Arguments.Any(given => given.Name.Value == argument.Name))
            {
                context.Report(
                    $"Argument \"{context.OwnerOf(context.Field!)}.{context.Field!.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.",
                    node.Location);
            }
        }
    }
}
