namespace GraphQLSubs.AspNetCore.Subscriptions;

/// <summary>A client's session. Made anew from the connection's record for each message, which may be in another process.</summary>
public interface ISocketSession
{
    /// <summary>The connection.</summary>
    ISocketConnection Connection { get; }

    /// <summary>
    /// What its client speaks: <c>graphql-transport-ws</c>, <c>graphql-ws</c> (the old protocol of that name) or <c>appsync</c>, whose
    /// subprotocol is also called <c>graphql-ws</c>.
    /// </summary>
    string Protocol { get; }
}
