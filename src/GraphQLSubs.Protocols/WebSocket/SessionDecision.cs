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

/// <summary>Start an operation; should its id be in use, close with <see cref="CloseReason.SubscriberAlreadyExists"/>.</summary>
/// <param name="OperationId">The client's id.</param>
/// <param name="Parameters">What to execute.</param>
public sealed record StartOperation(string OperationId, OperationParameters Parameters) : SessionDecision;

/// <summary>End an operation silently, whether it exists or not.</summary>
/// <param name="OperationId">The client's id.</param>
public sealed record StopOperation(string OperationId) : SessionDecision;

/// <summary>Send an <c>error</c>; the other operations of the connection live on.</summary>
/// <param name="OperationId">The client's id.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record RefuseOperation(string OperationId, string Reason) : SessionDecision;

/// <summary>Close the connection.</summary>
/// <param name="Reason">The close code and its text.</param>
/// <param name="OperationId">The operation whose message led to it; null: none.</param>
/// <param name="Detail">What exactly was wrong, for logs and developers; null: the reason says it all.</param>
public sealed record CloseConnection(CloseReason Reason, string? OperationId = null, string? Detail = null) : SessionDecision;
