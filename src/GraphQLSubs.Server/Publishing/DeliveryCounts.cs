namespace GraphQLSubs.Server.Publishing;

/// <summary>What became of one event: each subscription that matched is counted once more under one of the others.</summary>
/// <param name="Matched">The subscriptions that listened.</param>
/// <param name="Sent">The gateway took their message: a result, or what ended them.</param>
/// <param name="Gone">Their connection is closed and was removed, or the client ended the operation meanwhile.</param>
/// <param name="Throttled">The gateway still throttled at the last attempt.</param>
/// <param name="Failed">The gateway failed or refused.</param>
internal readonly record struct DeliveryCounts(int Matched, int Sent, int Gone, int Throttled, int Failed);
