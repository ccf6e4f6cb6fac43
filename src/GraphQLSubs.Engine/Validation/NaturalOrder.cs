namespace GraphQLSubs.Validation;

/// <summary>Orders names ordinally, but runs of digits by their number: <c>a2</c> before <c>a10</c>.</summary>
internal static class NaturalOrder
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string? left, string? right)
    {
        var a = left.AsSpan();
        var b = right.AsSpan();

        while (!a.IsEmpty && !b.IsEmpty)
        {
            int order;

            if (char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]))
            {
                order = TakeNumber(ref a).CompareTo(TakeNumber(ref b));
            }
            else
            {
                order = a[0].CompareTo(b[0]);
                a = a[1..];
                b = b[1..];
            }

            if (order != 0)
            {
                return order;
            }
        }

        return (left?.Length ?? 0) - (right?.Length ?? 0);
    }

    /// <summary>Takes a number; a leading zero is one of its own.</summary>
    private static double TakeNumber(ref ReadOnlySpan<char> text)
    {
        var number = 0d;

        do
        {
            number = (number * 10) + text[0] - '0';
            text = text[1..];
        }
        while (!text.IsEmpty && char.IsAsciiDigit(text[0]) && number > 0);

        return number;
    }
}
