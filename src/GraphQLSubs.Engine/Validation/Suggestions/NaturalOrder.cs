namespace GraphQLSubs.Validation;

/// <summary>The order in which people count: <c>item2</c> before <c>item10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();

        while (!left.IsEmpty && !right.IsEmpty)
        {
            var isNumber = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = isNumber ? TakeNumber(ref left).CompareTo(TakeNumber(ref right)) : left[0].CompareTo(right[0]);

            if (order != 0)
            {
                return order;
            }

            if (!isNumber)
            {
                left = left[1..];
                right = right[1..];
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>A leading zero counts as a number of its own.</summary>
    private static double TakeNumber(ref ReadOnlySpan<char> text)
    {
        var number = 0d;

        do
        {
            number = (number * 10) + (text[0] - '0');
            text = text[1..];
        }
        while (!text.IsEmpty && char.IsAsciiDigit(text[0]) && number > 0);

        return number;
    }
}
