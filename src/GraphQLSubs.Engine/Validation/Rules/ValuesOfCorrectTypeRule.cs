namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Values are of the type that their place expects.
/// <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Values of Correct Type</see>.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule
{
    private readonly LiteralValidator _literals = new(
        context.Options.HideSuggestions, (message, location) => context.Report(message, location));

    public override void Enter(WholeValue node)
    {
        if (context.InputType is { } type)
        {
            _literals.Validate(node.Node, type);
        }
    }
}
