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
        (ListValueNode a, ListValueNode b) => a.Values.Length == b.Values.Length && a.Values.Zip(b.Values).All(static pair => AreSame(pair.First, pair.Second)),
        (ObjectValueNode a, ObjectValueNode b) => a.Fields.Length == b.Fields.Length && InOrder(a).Zip(InOrder(b)).All(static pair =>
            pair.First.Name.Value == pair.Second.Name.Value && AreSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    private static IEnumerable<ObjectFieldNode> InOrder(ObjectValueNode value) =>
        value.Fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal);
}
