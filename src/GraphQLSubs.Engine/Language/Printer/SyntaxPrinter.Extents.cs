using System.Collections.Immutable;

namespace GraphQLSubs.Language;

/// <summary>
/// How much room nodes take, to choose between one line and many. Each value is measured once: measuring again at every level
/// would make deep values cost their depth.
/// </summary>
internal sealed partial class SyntaxPrinter
{
    private readonly Dictionary<IValueNode, Extent> _extents = [];

    private bool IsTooLong(ListValueNode list) => InlineExtent(list).Length > MaxLineLength;

    private bool IsTooLong(ObjectValueNode value) => InlineExtent(value).Length > MaxLineLength;

    private int JoinedLength(ImmutableArray<ArgumentNode> arguments) => Joined(arguments, MeasureArgument, ", ".Length).Length;

    private bool HasLines(VariableDefinitionNode node) =>
        node.Description is not null || HasLines(node.DefaultValue, node.Directives);

    private bool HasLines(InputValueDefinitionNode node) =>
        node.Description is not null || HasLines(node.DefaultValue, node.Directives);

    private bool HasLines(IValueNode? defaultValue, ImmutableArray<DirectiveNode> directives) =>
        (defaultValue is not null && Measure(defaultValue).Lines > 0)
        || directives.Any(directive => directive.Arguments.Any(argument => Measure(argument.Value).Lines > 0));

    private Extent Measure(IValueNode value)
    {
        if (value is not (ListValueNode or ObjectValueNode))
        {
            var text = LeafText(value);
            return new Extent(text.Length, text.AsSpan().Count('\n'));
        }

        if (!_extents.TryGetValue(value, out var extent))
        {
            extent = InlineExtent(value);
            extent = extent.Length > MaxLineLength ? LinesExtent(value) : extent;
            _extents.Add(value, extent);
        }

        return extent;
    }

    private Extent InlineExtent(IValueNode value) => value is ListValueNode list
        ? Joined(list.Values, Measure, ", ".Length) + new Extent("[]".Length, 0)
        : Joined(((ObjectValueNode)value).Fields, MeasureField, ", ".Length) + new Extent("{  }".Length, 0);

    private Extent LinesExtent(IValueNode value)
    {
        var items = value is ListValueNode list
            ? Joined(list.Values, Measure, "\n".Length)
            : Joined(((ObjectValueNode)value).Fields, MeasureField, "\n".Length);

        var count = value is ListValueNode { Values.Length: var length } ? length : ((ObjectValueNode)value).Fields.Length;
        var lines = items.Lines + count - 1;

        return new Extent(items.Length + (2 * (lines + 1)) + "{\n\n}".Length, lines + 2);
    }

    private Extent MeasureField(ObjectFieldNode field) => Measure(field.Name, field.Value);

    private Extent MeasureArgument(ArgumentNode argument) => Measure(argument.Name, argument.Value);

    private Extent Measure(NameNode name, IValueNode value) => Measure(value) + new Extent(name.Value.Length + ": ".Length, 0);

    private static Extent Joined<T>(ImmutableArray<T> nodes, Func<T, Extent> measure, int separatorLength)
    {
        var extent = new Extent(separatorLength * Math.Max(0, nodes.Length - 1), 0);

        foreach (var node in nodes)
        {
            extent += measure(node);
        }

        return extent;
    }

    /// <summary>Characters, indentation inside included, and line feeds.</summary>
    private readonly record struct Extent(int Length, int Lines)
    {
        public static Extent operator +(Extent left, Extent right) => new(left.Length + right.Length, left.Lines + right.Lines);
    }
}
