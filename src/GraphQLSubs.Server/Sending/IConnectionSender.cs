namespace GraphQLSubs.Server.Sending;

/// <summary>
/// Sends to connections: API Gateway's <c>PostToConnection</c> and <c>DeleteConnection</c>. Whatever the gateway answers is a value;
/// one attempt a call, retries are the caller's.
/// </summary>
public interface IConnectionSender
{
    /// <summary>Sends one text message: at most 131,072 bytes of UTF-8, owned by the caller until the call returns.</summary>
    ValueTask<SendOutcome> SendAsync(string connectionId, ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Closes a connection; its client sees close code 1000.</summary>
    ValueTask<SendOutcome> CloseAsync(string connectionId, CancellationToken cancellationToken);
}

/// <summary>What became of a message.</summary>
public enum SendOutcome
{
    /// <summary>The gateway took it.</summary>
    Sent,

    /// <summary>The connection is closed (410): remove it.</summary>
    Gone,

    /// <summary>The message is larger than the gateway takes (413).</summary>
    TooLarge,

    /// <summary>Too many calls, or the client reads too slowly (429): try again later.</summary>
    Throttled,

    /// <summary>The gateway failed or was not reached (5xx, network): try again later.</summary>
    Failed,

    /// <summary>The gateway refused the call (other 4xx: wrong endpoint, missing permission): trying again does not help.</summary>
    Refused,
}
