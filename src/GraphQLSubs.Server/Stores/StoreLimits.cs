namespace GraphQLSubs.Server.Stores;

/// <summary>Times and sizes that every subscription store keeps to.</summary>
public static class StoreLimits
{
    /// <summary>
    /// How long a <c>complete</c> without its operation is remembered: longer than a <c>subscribe</c> received before it can still be
    /// under way (<see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">29 s</see>).
    /// </summary>
    public static readonly TimeSpan TombstoneLifetime = TimeSpan.FromSeconds(60);

    /// <summary>How long a document that a client stored is kept after it was last sent with its text.</summary>
    public static readonly TimeSpan DocumentLifetime = TimeSpan.FromDays(30);

    /// <summary>
    /// The longest document that is kept, in bytes of UTF-8: an
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">item of DynamoDB</see> may have 400 KB.
    /// </summary>
    public const int DocumentBytes = 262_144;
}
