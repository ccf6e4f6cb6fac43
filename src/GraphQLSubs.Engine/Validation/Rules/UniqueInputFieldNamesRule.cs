using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fields of one input object have different names.
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness">Input Object Field Uniqueness</see>.
/// </summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule
{
    private readonly Stack<Dictionary<string, NameNode>> _known = [];

    public override void Enter(ObjectValueNode node) => _known.Push(new(StringComparer.Ordinal));

    public override void Leave(ObjectValueNode node) => _known.Pop();

    public override void Enter(ObjectFieldNode node)
    {
        var known = _known.Peek();

        if (!known.TryAdd(node.Name.Value, node.Name))
        {
            context.Report(
                $"There can be only one input field named \"{node.Name}\".", known[node.Name.Value].Location, node.Name.Location);
        }
    }
}
