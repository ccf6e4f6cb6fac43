namespace GraphQLSubs.Server;

/// <summary>The values of <c>extensions.code</c> that the server gives beside the engine's and the protocols'.</summary>
public static class ServerErrorCodes
{
    /// <summary>The store was not reached or throttled; the operation did not take place and may be tried again.</summary>
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";

    /// <summary>The result is larger than a WebSocket message may be; the operation has ended.</summary>
    public const string ResultTooLarge = "RESULT_TOO_LARGE";

    /// <summary>The mutation took place, but its events did not reach all subscribers; trying it again would do it twice.</summary>
    public const string EventsNotDelivered = "EVENTS_NOT_DELIVERED";

    /// <summary>What a subscription executes is no longer known; subscribe again.</summary>
    public const string SubscriptionLost = "SUBSCRIPTION_LOST";

    /// <summary>What the subscription's events need to know of who subscribed cannot be kept; the message says why.</summary>
    public const string StateNotKept = "STATE_NOT_KEPT";
    /// <summary>No document of that hash is known; send its text with the hash once. Apollo's code.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Documents cannot be named by their hash here; send the text. Apollo's code.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The text has another hash than the one that came with it.</summary>
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>Only documents that the application was deployed with are executed. HotChocolate's code.</summary>
    public const string OnlyPersistedDocuments = "HC0067";
}
