namespace GraphQLSubs.Protocols;

/// <summary>A message of a client, in whichever subprotocol it came.</summary>
public abstract record ClientMessage;

/// <summary>The client introduces itself, once per connection.</summary>
/// <param name="Payload">One JSON object in UTF-8; empty: none.</param>
public sealed record ConnectionInit(ReadOnlyMemory<byte> Payload) : ClientMessage;

/// <summary>The client asks for a sign of life.</summary>
/// <param name="Payload">One JSON object in UTF-8, to be sent back; empty: none.</param>
public sealed record Ping(ReadOnlyMemory<byte> Payload) : ClientMessage;

/// <summary>The client answers a ping, or gives a sign of life unasked.</summary>
public sealed record Pong : ClientMessage;

/// <summary>The client starts an operation of any kind.</summary>
/// <param name="OperationId">The client's id: 1 to <see cref="ProtocolLimits.OperationIdBytes"/>.</param>
/// <param name="Parameters">What to execute.</param>
public sealed record Subscribe(string OperationId, OperationParameters Parameters) : ClientMessage;

/// <summary>The client is done with an operation: <c>complete</c> or <c>stop</c>.</summary>
/// <param name="OperationId">The client's id.</param>
public sealed record Complete(string OperationId) : ClientMessage;

/// <summary>The client is done with the connection.</summary>
public sealed record Terminate : ClientMessage;

/// <summary>A message in the form of the protocol that starts an operation nobody could execute: only that operation ends.</summary>
/// <param name="OperationId">The client's id.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record UnusableOperation(string OperationId, string Reason) : ClientMessage;

/// <summary>A message in the form of the protocol, but of no type that clients send: what a dialect answers and does not close for.</summary>
/// <param name="Reason">What is wrong with it, as the dialect says it.</param>
/// <param name="OperationId">The client's id where there is one.</param>
public sealed record UnknownMessage(string Reason, string? OperationId) : ClientMessage;

/// <summary>Not a message of the protocol.</summary>
/// <param name="Reason">What is wrong with it, for logs and developers.</param>
/// <param name="OperationId">The client's id where there is one.</param>
public sealed record InvalidMessage(string Reason, string? OperationId = null) : ClientMessage;
