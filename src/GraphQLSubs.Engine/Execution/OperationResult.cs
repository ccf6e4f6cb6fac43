namespace GraphQLSubs.Execution;

/// <summary>
/// A response as it goes on the wire: <see href="https://spec.graphql.org/September2025/#sec-Response-Format">Response Format</see>,
/// in UTF-8. The bytes belong to a pool: they are valid until <see cref="Dispose"/>.
/// </summary>
public sealed class OperationResult : IExecutionResult, IDisposable
{
    private readonly ResultWriter? _owner;

    /// <summary>Wraps a written response.</summary>
    /// <param name="utf8Json">The whole response object.</param>
    /// <param name="utf8Errors">The <c>errors</c> list inside it; empty: there is none.</param>
    /// <param name="hasData">Whether the response has a <c>data</c> entry, null or not.</param>
    /// <param name="owner">Returned to its pool by <see cref="Dispose"/>; null: the bytes belong to nobody.</param>
    public OperationResult(ReadOnlyMemory<byte> utf8Json, ReadOnlyMemory<byte> utf8Errors, bool hasData, ResultWriter? owner = null)
    {
        Utf8Json = utf8Json;
        Utf8Errors = utf8Errors;
        HasData = hasData;
        _owner = owner;
    }

    /// <summary>The whole response object, <c>errors</c> before <c>data</c>.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; }

    /// <summary>The <c>errors</c> list, brackets included; empty: there are none.</summary>
    public ReadOnlyMemory<byte> Utf8Errors { get; }

    /// <summary>Whether execution began: false for a request error (syntax, validation, variables), where there is no <c>data</c>.</summary>
    public bool HasData { get; }

    /// <summary>Whether the document could not even be parsed, for which HTTP has a status of its own.</summary>
    public bool IsSyntaxError { get; init; }

    /// <summary>Whether there are errors.</summary>
    public bool HasErrors => !Utf8Errors.IsEmpty;

    /// <inheritdoc />
    public void Dispose() => _owner?.Dispose();

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
