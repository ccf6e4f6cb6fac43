namespace GraphQLSubs.Execution;

/// <summary>What happens to every error before it is sent: unexpected ones are reported whole, then the filters have their say.</summary>
internal sealed class ErrorHandler(
    IReadOnlyList<IErrorFilter> filters, Action<IError>? reportUnexpected, bool includeExceptionDetails)
{
    public IError Handle(IError error)
    {
        if (error.Exception is { } exception && exception is not GraphQLException)
        {
            Report(error);

            if (includeExceptionDetails)
            {
                error = ErrorBuilder.FromError(error)
                    .SetExtension("message", exception.Message)
                    .SetExtension("stackTrace", exception.StackTrace)
                    .Build();
            }
        }

        foreach (var filter in filters)
        {
            try
            {
                error = filter.OnError(error);
            }
            catch (Exception thrown)
            {
                // A filter that fails must not show what it was to hide.
                Report(ErrorBuilder.FromError(error).SetException(thrown).Build());
                error = ErrorBuilder.New()
                    .SetMessage(ExecutionErrors.Masked)
                    .SetCode(ErrorCodes.UnexpectedError)
                    .SetPath(error.Path)
                    .Build();
            }
        }

        return error;
    }

    /// <summary>Reports an error that clients do not see whole.</summary>
    public void Report(IError error)
    {
        try
        {
            reportUnexpected?.Invoke(error);
        }
        catch (Exception)
        {
            // A log that fails must not fail the request.
        }
    }
}
