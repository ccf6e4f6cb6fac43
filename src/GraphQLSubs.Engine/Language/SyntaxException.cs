namespace GraphQLSubs.Language;

/// <summary>The source text is not GraphQL, or exceeds a limit of <see cref="ParserOptions"/>.</summary>
public sealed class SyntaxException : Exception
{
    internal SyntaxException(string description, SourceLocation location)
        : base($"Syntax Error: {description}") => Location = location;

    /// <summary>Where the offending token or character stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The exception as an entry of <c>errors</c>.</summary>
    public IError ToError() =>
        ErrorBuilder.New().SetMessage(Message).SetCode(ErrorCodes.SyntaxError).AddLocation(Location).SetException(this).Build();
}
