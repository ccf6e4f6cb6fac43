using GraphQLSubs.Language;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Fields of composite types have a selection set, those of leaf types have none.
/// <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections">Leaf Field Selections</see>.
/// </summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule
{
    public override void Enter(FieldNode node)
    {
        if (context.Type is not { } type)
        {
            return;
        }

        if (type.NamedType.IsLeafType)
        {
            if (node.SelectionSet is { } selectionSet)
            {
                context.Report(
                    $"Field \"{node.Name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet.Location);
            }
        }
        else if (node.SelectionSet is null)
        {
            context.Report(
                $"Field \"{node.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{node.Name} {{ ... }}\"?",
                node.Location);
        }
        else if (node.SelectionSet.Selections.IsEmpty)
        {
            context.Report($"Field \"{node.Name}\" of type \"{type}\" must have at least one field selected.", node.Location);
        }
    }
}
