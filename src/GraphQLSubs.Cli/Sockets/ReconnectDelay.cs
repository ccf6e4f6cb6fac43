namespace GraphQLSubs.Cli.Sockets;

/// <summary>How long to wait before the next attempt: 0.5 s to 1 s at first, doubled each time up to 30 s.</summary>
internal static class ReconnectDelay
{
    /// <summary>Attempts in a row that may fail.</summary>
    public const int MaxAttempts = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="attempt">Which attempt in a row, from 1.</param>
    /// <param name="random">From 0 to 1: spreads clients that lost their server at the same moment.</param>
    public static TimeSpan Before(int attempt, double random)
    {
        var bound = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
        return (bound < Longest ? bound : Longest) * (0.5 + random / 2);
    }
}
