using GraphQLSubs.Protocols;

namespace GraphQLSubs.Server.Messages;

/// <summary>A <c>connection_init</c> that has been decided about.</summary>
/// <param name="Codec">The dialect of its connection.</param>
/// <param name="Decision">What it leads to.</param>
internal readonly record struct DecidedInit(ProtocolCodec Codec, SessionDecision Decision);
