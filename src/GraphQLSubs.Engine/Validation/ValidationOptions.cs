namespace GraphQLSubs.Validation;

/// <summary>
/// The limits and switches of validation. A document beyond <see cref="MaxDepth"/>, <see cref="MaxAliases"/> or a cost limit gets
/// one error with the code <see cref="ErrorCodes.DocumentLimitExceeded"/> and is not examined further.
/// </summary>
public sealed record ValidationOptions
{
    /// <summary>The defaults.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The most errors that are reported, 100; where there are more, a last one says so.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>The deepest nesting of fields, those of fragments included: 100.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>The most aliases of a document, each counted where it is written: 1,000.</summary>
    public int MaxAliases { get; init; } = 1_000;

    /// <summary>
    /// The most steps that <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">field merging</see> may
    /// take, 500,000: its cost grows with the square of what may overlap.
    /// </summary>
    public int MaxMergeSteps { get; init; } = 500_000;

    /// <summary>The most steps that following fragments from operations may take, 50,000.</summary>
    public int MaxFragmentSteps { get; init; } = 50_000;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected; on where nothing else is said.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Leaves "Did you mean …?" out of messages, so that they do not give away names of the schema.</summary>
    public bool HideSuggestions { get; init; }
}
