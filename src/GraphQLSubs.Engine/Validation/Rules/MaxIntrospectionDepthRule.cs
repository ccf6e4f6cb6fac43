using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>
/// Introspection does not follow the schema's lists of fields and types into each other: the answer grows with a power of the schema's size, and no tool needs it.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule
{
    private const int MaxListsDepth = 3;

    private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exceeded = new(StringComparer.Ordinal);
    private FieldNode? _reported;

    public override void Enter(FieldNode node)
    {
        if (_reported is null
            && node.Name.Value is IntrospectionSchema.SchemaField or IntrospectionSchema.TypeField
            && Exceeds(node, depth: 0))
        {
            _reported = node;
            context.Report("Maximum introspection depth exceeded", node.Location);
        }
    }

    public override void Leave(FieldNode node) => _reported = _reported == node ? null : _reported;

    private bool Exceeds(FieldNode node, int depth)
    {
        depth += node.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
        return depth >= MaxListsDepth || (node.SelectionSet is { } selectionSet && Exceeds(selectionSet, depth));
    }

    private bool Exceeds(SelectionSetNode selectionSet, int depth)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var exceeds = selection switch
            {
                FieldNode field => Exceeds(field, depth),
                InlineFragmentNode fragment => Exceeds(fragment.SelectionSet, depth),
                FragmentSpreadNode spread => Exceeds(spread, depth),
                _ => false,
            };

            if (exceeds)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A fragment that was examined at some depth need not be at a lower one; this ends cycles too.</summary>
    private bool Exceeds(FragmentSpreadNode spread, int depth)
    {
        var name = spread.Name.Value;

        if (_exceeded.TryGetValue(name, out var exceededAt) && exceededAt <= depth)
        {
            return true;
        }

        if ((_checked.TryGetValue(name, out var checkedAt) && checkedAt >= depth) || context.GetFragment(name) is not { } fragment)
        {
            return false;
        }

        _checked[name] = depth;

        if (Exceeds(fragment.SelectionSet, depth))
        {
            _exceeded[name] = depth;
            return true;
        }

        return false;
    }
}
