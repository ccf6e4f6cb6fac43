namespace GraphQLSubs.DynamoDb;

/// <summary>All limits and times of this project.</summary>
internal static class DynamoDbLimits
{
    /// <summary>Items in one BatchWriteItem call; DynamoDB takes no more.</summary>
    public const int BatchWriteItems = 25;

    /// <summary>How often what a batch left unprocessed is sent again.</summary>
    public const int BatchAttempts = 8;

    /// <summary>The first pause before that; it doubles each time, with jitter, up to some 3 s in all.</summary>
    public static readonly TimeSpan BatchBackoff = TimeSpan.FromMilliseconds(25);

    /// <summary>Attempts of one call after the first; the client pauses in between, and longer where DynamoDB throttles.</summary>
    public const int CallRetries = 3;

    /// <summary>One attempt. DynamoDB answers within tens of milliseconds; the gateway gives up on the function after 29 s.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Opening a TCP connection.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long after an operation row its subscriber row may come. Who wants both rows gone before that waits for the later one.
    /// Longer than clocks of two machines differ, short enough to wait for.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    /// <summary>Who took longer than this to write both checks that nobody has given up waiting.</summary>
    public static readonly TimeSpan LeaseOverrun = TimeSpan.FromSeconds(1);

    /// <summary>The first pause of who waits for a subscriber row; it doubles each time.</summary>
    public static readonly TimeSpan LeasePoll = TimeSpan.FromMilliseconds(20);

    /// <summary>For taking back a claim whose subscription could not be written; the caller waits to hear of the failure.</summary>
    public static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How much longer than its first subscriber a shape or document row lives, so that it is written again once a day and not for
    /// every subscriber.
    /// </summary>
    public static readonly TimeSpan DefinitionSlack = TimeSpan.FromDays(1);

    /// <summary>Shape and document rows that one process remembers to have written; beyond that it forgets them all.</summary>
    public const int RememberedDefinitions = 10_000;

    /// <summary>Documents that one process keeps after reading them; beyond that it forgets them all.</summary>
    public const int RememberedDocuments = 256;

    /// <summary>A longer document is read each time, so that those kept take 8 MB at most.</summary>
    public const int RememberedDocumentCharacters = 16_384;
}
