namespace GraphQLSubs.Execution;

/// <summary>
/// The errors of one response, in the order in which they occurred, bounded by <see cref="ExecutionLimits.MaxErrors"/>. Safe for use by
/// the branches of one request at once.
/// </summary>
internal sealed class ErrorCollector(ErrorHandler handler)
{
    private List<IError>? _errors;

    public IReadOnlyList<IError> Errors => _errors ?? (IReadOnlyList<IError>)[];

    /// <summary>Adds an error, unless its place is null already: there it would explain nothing.</summary>
    public void Add(IError error, Region? region)
    {
        // Itself: most responses have no errors, and then a lock object would be all that this allocates.
        lock (this)
        {
            _errors ??= [];

            if (region is not { IsNulled: true } && _errors.Count < ExecutionLimits.MaxErrors)
            {
                _errors.Add(handler.Handle(error));
            }
        }
    }
}
