namespace GraphQLSubs.Lambda.Runtime;

/// <summary>The numbers of the runtime loop.</summary>
internal static class RuntimeLimits
{
    /// <summary>
    /// How often a failed <c>next</c> is tried again: about five seconds in all, then the process ends and Lambda starts another.
    /// </summary>
    public const int NextRetries = 8;

    /// <summary>Beyond Lambda's 15 minutes by far, and within what a timer takes.</summary>
    public static readonly TimeSpan LongestDeadline = TimeSpan.FromDays(1);

    private static readonly TimeSpan _longestTimeToAnswer = TimeSpan.FromMilliseconds(200);

    /// <summary>What is kept of the time left for the answer itself: a tenth, at most 200 ms.</summary>
    public static TimeSpan TimeToAnswer(TimeSpan left) => left / 10 < _longestTimeToAnswer ? left / 10 : _longestTimeToAnswer;

    /// <summary>50 ms, doubling to 1 s.</summary>
    public static TimeSpan NextRetryDelay(int failures) => TimeSpan.FromMilliseconds(Math.Min(50 << failures, 1_000));
}
