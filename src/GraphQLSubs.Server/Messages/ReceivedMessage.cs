using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>A message as its connection's dialect reads it.</summary>
/// <param name="Codec">The dialect.</param>
/// <param name="Message">The message.</param>
/// <param name="Connection">The connection's record where it had to be read; else null.</param>
internal readonly record struct ReceivedMessage(ProtocolCodec Codec, ClientMessage Message, Connection? Connection);
