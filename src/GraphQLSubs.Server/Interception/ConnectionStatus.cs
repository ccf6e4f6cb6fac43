namespace GraphQLSubs.AspNetCore.Subscriptions.Protocols;

/// <summary>Whether a connection is accepted, and what its client is told.</summary>
public sealed class ConnectionStatus
{
    private const string Rejected = "Your connection was rejected.";

    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
    {
        Accepted = accepted;
        Message = message;
        Extensions = extensions;
    }

    /// <summary>Whether the connection is accepted.</summary>
    public bool Accepted { get; }

    /// <summary>Why it was rejected; told where the subprotocol has a message for it.</summary>
    public string Message { get; }

    /// <summary>
    /// Of an accepted connection the payload of <c>connection_ack</c>, of a rejected one what is told beside the message. Values as in
    /// <see cref="ISocketConnection.ContextData"/>; null: nothing.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Accepts the connection.</summary>
    public static ConnectionStatus Accept() => new(true, "Your connection was accepted.", null);

    /// <summary>Accepts the connection.</summary>
    /// <param name="extensions">The payload of <c>connection_ack</c>.</param>
    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?> extensions) =>
        new(true, "Your connection was accepted.", extensions);

    /// <summary>Rejects the connection.</summary>
    public static ConnectionStatus Reject() => new(false, Rejected, null);

    /// <summary>Rejects the connection.</summary>
    /// <param name="message">Why.</param>
    public static ConnectionStatus Reject(string message) => new(false, message, null);

    /// <summary>Rejects the connection.</summary>
    /// <param name="message">Why.</param>
    /// <param name="extensions">What is told beside it.</param>
    public static ConnectionStatus Reject(string message, IReadOnlyDictionary<string, object?>? extensions) =>
        new(false, message, extensions);

    /// <summary>Rejects the connection.</summary>
    /// <param name="extensions">What is told.</param>
    public static ConnectionStatus Reject(IReadOnlyDictionary<string, object?>? extensions) => new(false, Rejected, extensions);
}
