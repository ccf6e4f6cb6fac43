using GraphQLSubs.Protocols;

namespace GraphQLSubs.Server;

/// <summary>What an application may set; <see cref="ServerLimits"/> holds what it may not.</summary>
public sealed class ServerOptions
{
    /// <summary>
    /// How many messages of one delivery are under way at once. Default: 64, which keeps one vCPU busy at the 10 ms that a post
    /// usually takes.
    /// </summary>
    public int MaxConcurrentSends { get; set => field = AtLeastOne(value); } = 64;

    /// <summary>How often a message is tried where the gateway throttles or fails. Default: 8.</summary>
    public int MaxSendAttempts { get; set => field = AtLeastOne(value); } = 8;

    /// <summary>The longest pause before the second attempt; doubled with each further one. Default: 50 ms.</summary>
    public TimeSpan SendRetryDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest pause between two attempts. Default: 2 s.</summary>
    public TimeSpan MaxSendRetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long messages are tried again, from the beginning of a delivery: every recipient has its first attempt also after it.
    /// Default: 10 s, as the gateway ends an invocation after 29 s.
    /// </summary>
    public TimeSpan SendRetryTimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Which statuses a response of <c>application/graphql-response+json</c> has. Default: <see cref="HttpStatusCodes.Draft2025"/>.
    /// </summary>
    public HttpStatusCodes HttpStatusCodes { get; set; }

    /// <summary>
    /// Refuses a GET that has none of the headers of <see cref="PreflightHeader"/>, which a page of another site cannot send without
    /// the leave of CORS. A GET only reads, and what it reads CORS keeps from such a page: the header is for who wants none of its
    /// requests executed. Default: false.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether <c>GET /graphql?sdl</c> downloads the schema. Default: true.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Which documents a client may send by their hash, and which at all.</summary>
    public PersistedOperationOptions PersistedOperations { get; } = new();

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
