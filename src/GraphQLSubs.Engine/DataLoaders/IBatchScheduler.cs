namespace GraphQLSubs.DataLoaders;

/// <summary>
/// Decides when batches are loaded; loaders take it in their constructors. The engine's own is the only one: it must know when an
/// execution can make no progress without its batches.
/// </summary>
public interface IBatchScheduler;
