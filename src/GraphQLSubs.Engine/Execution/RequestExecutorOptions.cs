using GraphQLSubs.Language;
using GraphQLSubs.Validation;

namespace GraphQLSubs.Execution;

/// <summary>What may be adjusted of the execution of requests.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>How long one request may execute; then it is answered by an error. 30 seconds; infinite: no limit.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of <see cref="ExecutionTimeout"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether errors tell clients the message and stack trace of the exception behind them. Only for development.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>The limits of parsing.</summary>
    public ParserOptions ParserOptions { get; init; } = ParserOptions.Default;

    /// <summary>The limits of validation.</summary>
    public ValidationOptions ValidationOptions { get; init; } = ValidationOptions.Default;

    /// <summary>Whether documents are validated; only tests of what execution does with invalid ones turn it off.</summary>
    internal bool ValidatesDocuments { get; init; } = true;
}
