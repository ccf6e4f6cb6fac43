namespace GraphQLSubs.Protocols;

/// <summary>What AppSync calls an error.</summary>
/// <param name="Name">The <c>errorType</c>.</param>
/// <param name="Code">The <c>errorCode</c>; null: none. With 400, 401 and 403 clients do not try again.</param>
internal readonly record struct AppSyncErrorType(string Name, int? Code)
{
    public static readonly AppSyncErrorType Unauthorized = new("UnauthorizedException", 401);
    private static readonly AppSyncErrorType BadRequest = new("BadRequestException", 400);

    /// <summary>The type of an error by its <c>extensions.code</c>; a code that AppSync has no word for is its own.</summary>
    public static AppSyncErrorType Of(string? code) => code switch
    {
        "AUTH_NOT_AUTHENTICATED" or "AUTH_NOT_AUTHORIZED" or ProtocolErrorCodes.ConnectionNotInitialised => Unauthorized,

        // Syntax, validation, variables, arguments, operation name, limits of documents: the same again fails again.
        "HC0014" or "GRAPHQL_VALIDATION_FAILED" or "HC0016" or "HC0001" or "OPERATION_RESOLUTION_FAILURE" or "DOCUMENT_LIMIT_EXCEEDED"
            or ProtocolErrorCodes.InvalidOperation => BadRequest,

        ProtocolErrorCodes.OperationIdInUse => new("DuplicatedOperationError", null),
        ProtocolErrorCodes.UnknownMessageType => new("UnsupportedOperation", null),
        _ => new(code ?? "Error", null),
    };

    /// <summary>The type of the error that a connection is closed for.</summary>
    public static AppSyncErrorType Of(CloseCode code) => code is CloseCode.Forbidden or CloseCode.Unauthorized ? Unauthorized : BadRequest;
}
