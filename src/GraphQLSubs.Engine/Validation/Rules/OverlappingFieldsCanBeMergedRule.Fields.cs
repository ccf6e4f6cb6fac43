using GraphQLSubs.Language;
using GraphQLSubs.Types;

namespace GraphQLSubs.Validation.Rules;

/// <summary>What is compared: the fields of selection sets, collected once, and what the comparison finds.</summary>
internal sealed partial class OverlappingFieldsCanBeMergedRule
{
    private const int MaxDetailLength = 1000;
    private const int MaxConflictNodes = 20;

    private readonly Dictionary<(CompositeType? ParentType, SelectionSetNode SelectionSet), CollectedFields> _collected = [];

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.TypeOf(fragment.TypeCondition) as CompositeType, fragment.SelectionSet);

    /// <summary>The fields of a selection set and its inline fragments by response name, and the fragments it spreads.</summary>
    private CollectedFields Collect(CompositeType? parentType, SelectionSetNode selectionSet)
    {
        if (!_collected.TryGetValue((parentType, selectionSet), out var fields))
        {
            _collected.Add((parentType, selectionSet), fields = new CollectedFields());
            Collect(parentType, selectionSet, fields);
        }

        return fields;
    }

    private void Collect(CompositeType? parentType, SelectionSetNode selectionSet, CollectedFields fields)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode node:
                    var type = (parentType as ComplexType)?.Fields.GetValueOrDefault(node.Name.Value)?.Type;
                    fields.Add(new Field(parentType, node, type));
                    break;
                case FragmentSpreadNode spread:
                    fields.Add(spread);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    Collect(context.TypeOf(condition) as CompositeType, fragment.SelectionSet, fields);
                    break;
                case InlineFragmentNode fragment:
                    Collect(parentType, fragment.SelectionSet, fields);
                    break;
            }
        }
    }

    private static string Abbreviate(string text) => text.Length > MaxDetailLength ? $"{text[..MaxDetailLength]}..." : text;

    private sealed class CollectedFields
    {
        public OrderedDictionary<string, List<Field>> Groups { get; } = new(StringComparer.Ordinal);

        public List<string> Spreads { get; } = [];

        private HashSet<string> KnownSpreads { get; } = new(StringComparer.Ordinal);

        public void Add(Field field)
        {
            if (!Groups.TryGetValue(field.Node.ResponseName, out var group))
            {
                Groups.Add(field.Node.ResponseName, group = []);
            }

            group.Add(field);
        }

        public void Add(FragmentSpreadNode spread)
        {
            if (KnownSpreads.Add(spread.Name.Value))
            {
                Spreads.Add(spread.Name.Value);
            }
        }
    }

    private readonly record struct Field(CompositeType? ParentType, FieldNode Node, IType? Type)
    {
        public string Name => Node.Name.Value;

        public bool IsSimpleLeaf => Node.Arguments.IsEmpty && Node.SelectionSet is null;
    }

    private readonly record struct Conflict(string ResponseName, string Reason, List<FieldNode> Fields1, List<FieldNode> Fields2)
    {
        /// <summary>Names what is below, but no more of it than a reader would take in.</summary>
        public static Conflict OfSubfields(string responseName, List<Conflict> subfields, FieldNode field1, FieldNode field2)
        {
            var reason = string.Empty;

            foreach (var conflict in subfields)
            {
                reason += reason.Length == 0 ? string.Empty : " and ";
                reason += $"subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";

                if (reason.Length > MaxDetailLength)
                {
                    break;
                }
            }

            return new Conflict(
                responseName,
                Abbreviate(reason),
                Nodes(field1, subfields.Select(static conflict => conflict.Fields1)),
                Nodes(field2, subfields.Select(static conflict => conflict.Fields2)));
        }

        private static List<FieldNode> Nodes(FieldNode field, IEnumerable<List<FieldNode>> inner)
        {
            var nodes = new List<FieldNode> { field };

            foreach (var group in inner)
            {
                nodes.AddRange(group.TakeLast(MaxConflictNodes - nodes.Count));
            }

            return nodes;
        }
    }

    /// <summary>
    /// Which pairs were compared. A pair that was compared as not excluding each other needs no weaker comparison.
    /// </summary>
    private sealed class PairSet
    {
        private readonly Dictionary<(object, string), bool> _pairs = [];

        public bool TryAdd(object a, string b, bool areExclusive)
        {
            if (_pairs.TryGetValue((a, b), out var compared) && (areExclusive || !compared))
            {
                return false;
            }

            _pairs[(a, b)] = areExclusive;
            return true;
        }

        public bool TryAddUnordered(string a, string b, bool areExclusive) =>
            string.CompareOrdinal(a, b) < 0 ? TryAdd(a, b, areExclusive) : TryAdd(b, a, areExclusive);
    }
}
