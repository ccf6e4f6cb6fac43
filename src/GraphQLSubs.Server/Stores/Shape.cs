namespace GraphQLSubs.Server.Stores;

/// <summary>
/// What is executed for an event: subscriptions with the same shape get the same result, so it is executed once for all of them.
/// Where the operation reads who asks, the principal is part of the shape; where it reads global state, what it reads of that.
/// </summary>
public sealed record Shape
{
    /// <summary>The hash of everything below: base64url, 22 characters. Two shapes of one key are equal.</summary>
    public required string Key { get; init; }

    /// <summary>The SHA-256 of the document, in lower-case hexadecimal.</summary>
    public required string DocumentHash { get; init; }

    /// <summary>The document's text where it is at hand (always when adding); else <see cref="ISubscriptionStore.FindDocumentAsync"/>.</summary>
    public string? Document { get; init; }

    /// <summary>The operation to execute; null: the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as the client sent them: one JSON object; null: none.</summary>
    public string? Variables { get; init; }

    /// <summary>The message type that the topic carries.</summary>
    public required string MessageTypeName { get; init; }

    /// <summary>Who asks, where the operation reads it; else null, also for authenticated subscribers.</summary>
    public string? Principal { get; init; }

    /// <summary>The entries of the global state that the operation reads: one JSON object; null: none.</summary>
    public string? GlobalState { get; init; }
}
