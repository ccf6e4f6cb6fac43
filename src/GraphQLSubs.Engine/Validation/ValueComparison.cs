using GraphQLSubs.Language;

namespace GraphQLSubs.Validation;

/// <summary>Whether two literals are written alike; the order of an object's fields does not matter.</summary>
internal static class ValueComparison
{
    public static bool AreSame(IValueNode left, IValueNode right) => (left, right) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.Block == b.Block,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (ListValueNode a, ListValueNode b) => AreSame(a, b),
        (ObjectValueNode a, ObjectValueNode b) => AreSame(a, b),
        _ => false,
    };

    private static bool AreSame(ListValueNode left, ListValueNode right) =>
        left.Values.Length == right.Values.Length
        && left.Values.Zip(right.Values).All(static pair => AreSame(pair.First, pair.Second));

    private static bool AreSame(ObjectValueNode left, ObjectValueNode right) =>
        left.Fields.Length == right.Fields.Length
        && InOrder(left).Zip(InOrder(right)).All(static pair =>
            pair.First.Name.Value == pair.Second.Name.Value && AreSame(pair.First.Value, pair.Second.Value));

    private static IEnumerable<ObjectFieldNode> InOrder(ObjectValueNode value) =>
        value.Fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal);
}
