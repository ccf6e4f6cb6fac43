using GraphQLSubs.Protocols;
using GraphQLSubs.Server.Stores;

namespace GraphQLSubs.Server.Messages;

/// <summary>A message that the rules have seen.</summary>
/// <param name="Decision">What it leads to.</param>
/// <param name="Connection">Its connection where the decision took reading it; else null.</param>
internal readonly record struct DecidedMessage(SessionDecision Decision, Connection? Connection);
