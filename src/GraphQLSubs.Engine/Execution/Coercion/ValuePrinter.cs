using GraphQLSubs.Language;

namespace GraphQLSubs.Execution;

internal static class ValuePrinter
{
    public static string Print(IValueNode node) => node.Kind.ToString();
}
