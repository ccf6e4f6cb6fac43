namespace GraphQLSubs.Server.Stores;

/// <summary>Times that every subscription store keeps to.</summary>
public static class StoreLimits
{
    /// <summary>
    /// How long a <c>complete</c> without its operation is remembered: longer than a <c>subscribe</c> received before it can still be
    /// under way (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">29 s</see>).
    /// </summary>
    public static readonly TimeSpan TombstoneLifetime = TimeSpan.FromSeconds(60);
}
