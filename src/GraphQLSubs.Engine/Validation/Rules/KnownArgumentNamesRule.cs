using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Arguments of fields are defined.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Names">Argument Names</see>.
/// </summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(ArgumentNode node)
    {
        if (context is { DirectiveNode: null, Argument: null, Field: { } field })
        {
            var name = node.Name.Value;
            var suggestion = context.DidYouMean(name, field.Arguments.Select(static argument => argument.Name));
            context.Report($"Unknown argument \"{name}\" on field \"{context.OwnerOf(field)}.{field.Name}\".{suggestion}", node.Location);
        }
    }
}
