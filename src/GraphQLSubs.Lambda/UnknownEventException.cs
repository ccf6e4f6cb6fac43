namespace GraphQLSubs.Lambda;

/// <summary>The function was invoked with an event that it does not understand; the message says which it does.</summary>
public sealed class UnknownEventException : Exception
{
    private const string Understood =
        "Understood are events of a WebSocket API (requestContext.eventType CONNECT, MESSAGE or DISCONNECT) "
        + "and HTTP API events of payload format 2.0.";

    internal UnknownEventException(string problem, Exception? cause = null)
        : base($"{problem} {Understood}", cause)
    {
    }
}
