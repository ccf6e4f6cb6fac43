namespace GraphQLSubs.Validation;

/// <summary>Ends a validation that would take too long; carries the error that says why.</summary>
internal sealed class ValidationAbortedException(IError error) : Exception(error.Message)
{
    public IError Error { get; } = error;
}
