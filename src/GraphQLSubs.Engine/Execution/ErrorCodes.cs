namespace GraphQLSubs;

/// <summary>All values of <c>extensions.code</c> that the engine and the server give. HotChocolate's where it has one.</summary>
public static class ErrorCodes
{
    /// <summary>The document cannot be parsed.</summary>
    public const string SyntaxError = "HC0014";

    /// <summary>The document breaks a validation rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable is missing or has a wrong value.</summary>
    public const string InvalidVariable = "HC0016";

    /// <summary>An argument is missing or has a wrong value.</summary>
    public const string InvalidArgument = "HC0001";

    /// <summary>A non-null field was null.</summary>
    public const string NonNullViolation = "HC0018";

    /// <summary>The operation cannot be determined: none of that name, or several and no name.</summary>
    public const string OperationNotFound = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A value cannot be written as its leaf type.</summary>
    public const string InvalidLeafValue = "EXEC_INVALID_LEAF_VALUE";

    /// <summary>A value of an interface or union type is none of its object types.</summary>
    public const string UnresolvedAbstractType = "EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE";

    /// <summary>A resolver threw.</summary>
    public const string UnexpectedError = "INTERNAL_SERVER_ERROR";

    /// <summary>The time limit has passed.</summary>
    public const string Timeout = "HC0045";

    /// <summary>The request was cancelled.</summary>
    public const string Cancelled = "HC0049";

    /// <summary>A limit on documents was exceeded: tokens, depth, aliases.</summary>
    public const string DocumentLimitExceeded = "DOCUMENT_LIMIT_EXCEEDED";

    /// <summary>Nobody is authenticated where somebody must be.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>Who is authenticated has none of the roles.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>A value that the user gave is out of its bounds.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";
}
