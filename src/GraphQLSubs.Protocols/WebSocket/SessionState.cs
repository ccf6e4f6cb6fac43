namespace GraphQLSubs.Protocols;

/// <summary>How far a connection is, as far as the rules for a message need to know.</summary>
public enum SessionState
{
    /// <summary>Open; <c>connection_init</c> has not been accepted.</summary>
    Opened,

    /// <summary><c>connection_init</c> has been accepted.</summary>
    Acknowledged,
}
