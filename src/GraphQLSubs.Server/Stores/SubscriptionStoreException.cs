namespace GraphQLSubs.Server.Stores;

/// <summary>The store could not be reached, throttled the call or refused it; the call may be tried again.</summary>
public sealed class SubscriptionStoreException(string message, Exception? innerException) : Exception(message, innerException);
