namespace GraphQLSubs.Execution;

/// <summary>What one request, and all of them together, may cost the executor. Beyond a limit is an error, never an exception.</summary>
internal static class ExecutionLimits
{
    /// <summary>How many documents are kept prepared; the least recently used one makes way.</summary>
    public const int MaxCachedDocuments = 256;

    /// <summary>How many characters the prepared documents may have together; a syntax tree is about ten times its text.</summary>
    public const int MaxCachedCharacters = 1_048_576;

    /// <summary>How many characters a document may have to be kept prepared; a longer one is prepared each time.</summary>
    public const int MaxCachedDocumentCharacters = 65_536;

    /// <summary>How many plans an operation keeps: one for each combination of its conditions that occurred.</summary>
    public const int MaxCachedPlans = 16;

    /// <summary>How many fields a plan may have to be kept; a larger one is planned each time.</summary>
    public const int MaxCachedPlanFields = 4_096;

    /// <summary>How deep the JSON of variables may nest.</summary>
    public const int MaxVariableDepth = 256;

    /// <summary>How many errors in variables are told; graphql-js's limit.</summary>
    public const int MaxVariableErrors = 50;

    /// <summary>How many errors one response carries; the others are left out, their positions are null all the same.</summary>
    public const int MaxErrors = 100;

    /// <summary>
    /// How long a batch waits for resolvers that wait for something else: they may ask for more of it, or, unknown to the engine,
    /// for a value that is in it.
    /// </summary>
    public static readonly TimeSpan MaxBatchWait = TimeSpan.FromMilliseconds(50);
}
