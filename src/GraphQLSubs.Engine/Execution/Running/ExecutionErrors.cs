using GraphQLSubs.Language;
using GraphQLSubs.Subscriptions;

namespace GraphQLSubs.Execution;

/// <summary>The errors of execution, in graphql-js's words.</summary>
internal static class ExecutionErrors
{
    /// <summary>What clients are told instead of an exception's own message.</summary>
    public const string Masked = "Unexpected Execution Error";

    public static IError NonNullViolation(FieldPlan field) => New(
        $"Cannot return null for non-nullable field {field.ParentType.Name}.{field.Field.Name}.", ErrorCodes.NonNullViolation);

    public static IError InvalidLeafValue(string message) => New(message, ErrorCodes.InvalidLeafValue);

    public static IError NotIterable(FieldPlan field) => New(
        $"Expected Iterable, but did not find one for field \"{field.ParentType.Name}.{field.Field.Name}\".", ErrorCodes.UnexpectedError);

    public static IError TooDeep() => New("The response nests too deep.", ErrorCodes.DocumentLimitExceeded);

    public static IError NoRootType(OperationType operation, SourceLocation location) => ErrorBuilder.New()
        .SetMessage($"Schema is not configured to execute {operation.ToString().ToLowerInvariant()} operation.")
        .SetCode(ErrorCodes.OperationNotFound)
        .AddLocation(location)
        .Build();

    public static IError NoSubscriptionField(OperationDefinitionNode operation) => ErrorBuilder.New()
        .SetMessage("The subscription selects no field that is defined.")
        .SetCode(ErrorCodes.OperationNotFound)
        .AddLocation(operation.Location)
        .Build();

    public static IError NoEventSource(FieldPlan field) => New(
        $"The subscription field \"{field.Field.Name}\" has no source of events.", ErrorCodes.UnexpectedError);

    public static IError WrongTopic(int bytes) => New(
        $"A topic has 1 to {TopicName.MaxBytes} bytes of UTF-8; this one has {bytes}.", ErrorCodes.BadUserInput);

    public static IError UnresolvedType(string message) => New(message, ErrorCodes.UnresolvedAbstractType);

    /// <summary>A resolver's own errors as they are; anything else masked, with the exception kept for the log.</summary>
    public static IReadOnlyList<IError> FromException(Exception exception) => exception is GraphQLException { Errors: { Count: > 0 } errors }
        ? errors
        : [ErrorBuilder.New().SetMessage(Masked).SetCode(ErrorCodes.UnexpectedError).SetException(exception).Build()];

    /// <summary>Adds where in the response and the document an error belongs, as far as it does not say itself.</summary>
    public static IError Locate(IError error, Path? path, IReadOnlyList<SourceLocation> locations)
    {
        var builder = ErrorBuilder.FromError(error).SetPath(error.Path ?? path);

        if (error.Locations.Count == 0)
        {
            foreach (var location in locations)
            {
                builder.AddLocation(location);
            }
        }

        return builder.Build();
    }

    private static IError New(string message, string code) => ErrorBuilder.New().SetMessage(message).SetCode(code).Build();
}
