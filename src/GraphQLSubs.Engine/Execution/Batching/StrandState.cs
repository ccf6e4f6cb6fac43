namespace GraphQLSubs.Execution;

/// <summary>What a <see cref="Strand"/> is doing.</summary>
internal enum StrandState
{
    /// <summary>A thread runs it: it may ask for more.</summary>
    Running,

    /// <summary>It waits for something that is not a batch: a store, another service, a lock.</summary>
    Waiting,

    /// <summary>It waits for values of batches; it goes on when they are loaded, and not before.</summary>
    Resting,

    Ended,
}
