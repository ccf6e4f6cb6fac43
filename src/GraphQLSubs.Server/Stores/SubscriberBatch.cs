namespace GraphQLSubs.Server.Stores;

/// <summary>Subscribers of one shape.</summary>
/// <param name="Shape">What is executed for them.</param>
/// <param name="Subscribers">Who gets the result; at least one.</param>
public sealed record SubscriberBatch(Shape Shape, IReadOnlyList<Subscriber> Subscribers);

/// <summary>One recipient of a delivery.</summary>
/// <param name="ConnectionId">The connection.</param>
/// <param name="OperationId">The client's id on it.</param>
/// <param name="Protocol">The dialect its results are encoded for: <see cref="Protocols.ProtocolCodec.Name"/>.</param>
/// <param name="Token">Names this use of the id, to end it: <see cref="AddedOperation.Token"/>.</param>
public readonly record struct Subscriber(string ConnectionId, string OperationId, string Protocol, string Token);
