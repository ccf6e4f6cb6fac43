namespace GraphQLSubs.LocalGateway;

/// <summary>Faults to inject while the gateway runs. Thread-safe.</summary>
public sealed class GatewayFaults
{
    private volatile Func<string, PostFault>? _onPost;

    /// <summary>Asked for each <c>POST</c> to <c>@connections</c> with the connection's id; null: no faults.</summary>
    public Func<string, PostFault>? OnPost
    {
        get => _onPost;
        set => _onPost = value;
    }
}

/// <summary>What happens to one posted message.</summary>
public readonly record struct PostFault
{
    /// <summary>Nothing: the message goes its way.</summary>
    public static readonly PostFault None;

    /// <summary>The post is answered 200 but the client never gets the message.</summary>
    public static readonly PostFault Drop = new() { IsDropped = true };

    /// <summary>The post is answered 429 <c>LimitExceededException</c>.</summary>
    public static readonly PostFault Throttle = new() { StatusCode = 429 };

    /// <summary>The post is answered 410 <c>GoneException</c>; the connection itself lives on.</summary>
    public static readonly PostFault Gone = new() { StatusCode = 410 };

    /// <summary>The post is answered 500.</summary>
    public static readonly PostFault Fail = new() { StatusCode = 500 };

    /// <summary>The message goes its way after a while.</summary>
    public static PostFault Delay(TimeSpan by) => new() { DelayBy = by };

    internal bool IsDropped { get; private init; }

    internal int? StatusCode { get; private init; }

    internal TimeSpan DelayBy { get; private init; }
}
