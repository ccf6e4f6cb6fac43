namespace GraphQLSubs;

/// <summary>Thrown by a resolver to answer with errors of its own: they reach the client as they are.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Answers with one error.</summary>
    public GraphQLException(IError error)
        : base(error.Message, error.Exception) => Errors = [error];

    /// <summary>Answers with several errors.</summary>
    public GraphQLException(params IReadOnlyList<IError> errors)
        : base(errors.Count > 0 ? errors[0].Message : "Unexpected Execution Error") => Errors = errors;

    /// <summary>Answers with a message.</summary>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>The errors.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
