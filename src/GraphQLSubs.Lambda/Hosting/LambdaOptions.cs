using Amazon.Runtime;

namespace GraphQLSubs.Lambda.Hosting;

/// <summary>How the function reaches its connections.</summary>
public sealed record LambdaOptions
{
    /// <summary>The region that calls to the management API are signed for.</summary>
    public required string Region { get; init; }

    /// <summary>
    /// The address of the management API, stage or mapping key included; null: the first WebSocket event tells it.
    /// </summary>
    public Uri? ConnectionsEndpoint { get; init; }

    /// <summary>What calls to the management API are signed with; null: what the AWS SDK finds.</summary>
    public AWSCredentials? Credentials { get; init; }
}
