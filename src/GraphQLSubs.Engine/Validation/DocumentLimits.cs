using GraphQLSubs.Language;

namespace GraphQLSubs.Validation;

/// <summary>
/// Refuses documents that are too large to be examined: too many aliases, or too deep, through fragments too. Each fragment is
/// measured once, so that a document costs its length; a cycle of fragments has no depth, its own rule reports it.
/// </summary>
internal sealed class DocumentLimits
{
    /// <summary>
    /// Selection sets in each other, those of fragments included: what the stack of rules and execution must bear. Fields have
    /// their own, lower limit.
    /// </summary>
    private const int MaxNesting = 500;

    private readonly ValidationContext _context;
    private readonly Dictionary<string, Depth> _fragments = new(StringComparer.Ordinal);
    private int _nesting;
    private int _aliases;

    private DocumentLimits(ValidationContext context) => _context = context;

    public static void Check(ValidationContext context)
    {
        var limits = new DocumentLimits(context);

        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case FragmentDefinitionNode fragment:
                    limits.Measure(fragment);
                    break;
                case OperationDefinitionNode operation:
                    limits.Measure(operation.SelectionSet);
                    break;
            }
        }
    }

    private Depth Measure(FragmentDefinitionNode fragment)
    {
        if (!_fragments.TryGetValue(fragment.Name.Value, out var depth))
        {
            _fragments.Add(fragment.Name.Value, default);
            _fragments[fragment.Name.Value] = depth = Measure(fragment.SelectionSet);
        }

        return depth;
    }

    private Depth Measure(SelectionSetNode selectionSet)
    {
        var (fields, sets) = (0, 0);
        _nesting++;

        foreach (var selection in selectionSet.Selections)
        {
            var depth = selection switch
            {
                _ when _nesting > MaxNesting => throw TooDeep("selection sets", MaxNesting, selection),
                FieldNode field => Measure(field),
                InlineFragmentNode fragment => Measure(fragment.SelectionSet),
                FragmentSpreadNode spread when _context.GetFragment(spread.Name.Value) is { } fragment => Measure(fragment),
                _ => default,
            };

            if (depth.Fields > _context.Options.MaxDepth)
            {
                throw TooDeep("fields", _context.Options.MaxDepth, selection);
            }

            if (depth.Sets >= MaxNesting)
            {
                throw TooDeep("selection sets", MaxNesting, selection);
            }

            (fields, sets) = (Math.Max(fields, depth.Fields), Math.Max(sets, depth.Sets));
        }

        _nesting--;
        return new Depth(fields, sets + 1);
    }

    private Depth Measure(FieldNode field)
    {
        if (field.Alias is not null && ++_aliases > _context.Options.MaxAliases)
        {
            throw ValidationContext.Abort($"The document has more than {_context.Options.MaxAliases} aliases.", field.Location);
        }

        return field.SelectionSet is { } selectionSet && Measure(selectionSet) is var inner
            ? inner with { Fields = inner.Fields + 1 }
            : new Depth(1, 0);
    }

    private static ValidationAbortedException TooDeep(string what, int limit, ISelectionNode at) =>
        ValidationContext.Abort($"The document's {what} are nested deeper than {limit} levels.", at.Location);

    private readonly record struct Depth(int Fields, int Sets);
}
