namespace GraphQLSubs.Server;

/// <summary>Which documents a client may send by their hash, and which at all.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>
    /// Refuses every document that no storage of the application holds, whether it comes as text or as a hash. What clients stored is
    /// not enough. Default: false.
    /// </summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>Stores valid documents that clients send with their hash. Set by <c>UseAutomaticPersistedOperationPipeline()</c>.</summary>
    internal bool StoresWhatClientsSend { get; set; }
}
