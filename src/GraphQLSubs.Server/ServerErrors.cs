using GraphQLSubs.Protocols;

namespace GraphQLSubs.Server;

/// <summary>The server's own errors, each a ready list of one in UTF-8.</summary>
internal static class ServerErrors
{
    public const string ServiceUnavailableMessage = "The service is unavailable for a moment; try again.";

    public static readonly byte[] ServiceUnavailable =
        ErrorList.Write(ServiceUnavailableMessage, ServerErrorCodes.ServiceUnavailable);

    public static readonly byte[] Unexpected = ErrorList.Write("Unexpected Execution Error", ErrorCodes.UnexpectedError);

    public static readonly byte[] Cancelled = ErrorList.Write("The operation took too long and was cancelled.", ErrorCodes.Cancelled);

    public static readonly byte[] NotReplaced = ErrorList.Write(
        "Other operations with this id kept starting; this one gave way.", ProtocolErrorCodes.OperationIdInUse);

    public static readonly byte[] SubscriptionLost =
        ErrorList.Write("The subscription's document is no longer known; subscribe again.", ServerErrorCodes.SubscriptionLost);

    public static readonly byte[] EventsNotDelivered = ErrorList.Write(
        "The mutation took place, but its events could not be delivered to all subscribers.", ServerErrorCodes.EventsNotDelivered);

    // The words that Apollo's clients look for.
    public static readonly byte[] PersistedQueryNotFound =
        ErrorList.Write("PersistedQueryNotFound", ServerErrorCodes.PersistedQueryNotFound);

    public static readonly byte[] PersistedQueryNotSupported =
        ErrorList.Write("PersistedQueryNotSupported", ServerErrorCodes.PersistedQueryNotSupported);

    public static readonly byte[] PersistedQueryMismatch =
        ErrorList.Write("The hash of the persisted query is not that of its text.", ServerErrorCodes.PersistedQueryMismatch);

    public static readonly byte[] OnlyPersistedDocuments =
        ErrorList.Write("Only persisted operations are allowed.", ServerErrorCodes.OnlyPersistedDocuments);

    public static readonly byte[] ResultTooLarge = ErrorList.Write(
        $"The result does not fit into a message of {ProtocolLimits.MessageBytes} bytes; select less.",
        ServerErrorCodes.ResultTooLarge);
}
