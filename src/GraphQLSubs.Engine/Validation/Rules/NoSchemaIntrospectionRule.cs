using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Where introspection is switched off, <c>__schema</c> and <c>__type</c> are refused; <c>__typename</c> is not, clients need it.
/// </summary>
internal sealed class NoSchemaIntrospectionRule(ValidationContext context) : ValidationRule
{
    public override void Enter(FieldNode node)
    {
        if (context.Type?.NamedType is { } type && IntrospectionSchema.IsIntrospectionName(type.Name))
        {
            context.Report(
                $"GraphQL introspection has been disabled, but the requested query contained the field \"{node.Name}\".", node.Location);
        }
    }
}
