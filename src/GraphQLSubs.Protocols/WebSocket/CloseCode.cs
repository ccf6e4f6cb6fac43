namespace GraphQLSubs.Protocols;

/// <summary>
/// The close codes of <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</see>
/// that a server gives.
/// </summary>
public enum CloseCode
{
    /// <summary>A message was no valid message of the protocol.</summary>
    BadRequest = 4400,

    /// <summary><c>subscribe</c> came before the connection was acknowledged.</summary>
    Unauthorized = 4401,

    /// <summary>The server does not want this client.</summary>
    Forbidden = 4403,

    /// <summary>No subprotocol that the client offered is spoken here.</summary>
    SubprotocolNotAcceptable = 4406,

    /// <summary>The operation's id is in use.</summary>
    SubscriberAlreadyExists = 4409,

    /// <summary>A second <c>connection_init</c>.</summary>
    TooManyInitialisationRequests = 4429,

    /// <summary>Something unexpected went wrong.</summary>
    InternalServerError = 4500,
}
