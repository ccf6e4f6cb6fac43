namespace GraphQLSubs.Protocols;

/// <summary>What a message leads to.</summary>
public abstract record SessionDecision;

/// <summary>Send <c>connection_ack</c>.</summary>
/// <param name="Payload">One JSON object in UTF-8; empty: none.</param>
public sealed record SendConnectionAck(ReadOnlyMemory<byte> Payload = default) : SessionDecision;

/// <summary>
/// Tell the client that it is rejected, where the protocol has a message for it, and close with <see cref="CloseReason.Forbidden"/>.
/// </summary>
/// <param name="Payload">What it is told: one JSON object in UTF-8, with at least a <c>message</c>.</param>
public sealed record RejectConnection(ReadOnlyMemory<byte> Payload) : SessionDecision;

/// <summary>Send a pong.</summary>
/// <param name="Payload">The ping's payload; empty: none.</param>
public sealed record SendPong(ReadOnlyMemory<byte> Payload) : SessionDecision;

/// <summary>Do nothing.</summary>
public sealed record Ignore : SessionDecision;

/// <summary>Start an operation.</summary>
/// <param name="OperationId">The client's id.</param>
/// <param name="Parameters">What to execute.</param>
/// <param name="IfIdInUse">What to do instead where an operation of that id is running, which only the store can tell.</param>
public sealed record StartOperation(string OperationId, OperationParameters Parameters, SessionDecision IfIdInUse) : SessionDecision;

/// <summary>
/// Wait until <c>connection_init</c> has been decided: it was sent before, but messages of one connection may overtake each other.
/// </summary>
/// <param name="Accepted">What to do once the connection is acknowledged.</param>
/// <param name="Otherwise">What to do where it was rejected, or nothing was heard of it in time.</param>
public sealed record AwaitConnectionInit(StartOperation Accepted, SendError Otherwise) : SessionDecision;

/// <summary>End the running operation of the same id without a word and start the new one.</summary>
public sealed record ReplaceOperation : SessionDecision;

/// <summary>End an operation, whether it exists or not.</summary>
/// <param name="OperationId">The client's id.</param>
/// <param name="IsAnswered">Whether the client is sent a <c>complete</c>.</param>
public sealed record StopOperation(string OperationId, bool IsAnswered) : SessionDecision;

/// <summary>Send an <c>error</c>; the other operations of the connection live on.</summary>
/// <param name="OperationId">The client's id; null: the message had none.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="Code">One of <see cref="ProtocolErrorCodes"/>.</param>
public sealed record SendError(string? OperationId, string Reason, string Code) : SessionDecision;

/// <summary>Send a <c>connection_error</c>; the connection lives on.</summary>
/// <param name="Reason">Why.</param>
public sealed record SendConnectionError(CloseReason Reason) : SessionDecision;

/// <summary>Close the connection as its client asked.</summary>
public sealed record EndConnection : SessionDecision;

/// <summary>Close the connection because of what its client did.</summary>
/// <param name="Reason">The close code and its text.</param>
/// <param name="OperationId">The operation whose message led to it; null: none.</param>
/// <param name="Detail">What exactly was wrong, for logs and developers; null: the reason says it all.</param>
public sealed record CloseConnection(CloseReason Reason, string? OperationId = null, string? Detail = null) : SessionDecision;
