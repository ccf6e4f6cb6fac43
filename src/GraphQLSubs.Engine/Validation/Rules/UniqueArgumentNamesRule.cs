using System.Collections.Immutable;
using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Arguments at one place have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness">Argument Uniqueness</see>.
/// </summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule
{
    public override void Enter(FieldNode node) => Check(node.Arguments);

    public override void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(static argument => argument.Name.Value))
        {
            if (group.Skip(1).Any())
            {
                context.Report(
                    $"There can be only one argument named \"{group.Key}\".", [.. group.Select(static argument => argument.Name.Location)]);
            }
        }
    }
}
