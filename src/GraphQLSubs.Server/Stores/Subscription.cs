namespace GraphQLSubs.Server.Stores;

/// <summary>What an operation of type subscription listens to.</summary>
/// <param name="Topic">The topic: 1 to 1,024 UTF-8 bytes.</param>
/// <param name="Shape">What is executed for it.</param>
/// <param name="Protocol">The dialect its results are encoded for: <see cref="Protocols.ProtocolCodec.Name"/>.</param>
public sealed record Subscription(string Topic, Shape Shape, string Protocol);
