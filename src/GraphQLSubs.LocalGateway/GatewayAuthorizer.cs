namespace GraphQLSubs.LocalGateway;

/// <summary>Decides who may enter. <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html"/></summary>
public delegate ValueTask<AuthorizerResult> GatewayAuthorizer(AuthorizerRequest request, CancellationToken cancellationToken);

/// <summary>What an authorizer sees.</summary>
/// <param name="Headers">The request's headers; names compare without case, repeated values are joined by a comma.</param>
/// <param name="QueryString">The query parameters, decoded; of a repeated one the last value.</param>
/// <param name="SourceIp">The client's address.</param>
public sealed record AuthorizerRequest(
    IReadOnlyDictionary<string, string> Headers, IReadOnlyDictionary<string, string> QueryString, string SourceIp);

/// <summary>An authorizer's decision.</summary>
public sealed record AuthorizerResult
{
    private AuthorizerResult(int statusCode, IReadOnlyDictionary<string, string> context)
    {
        StatusCode = statusCode;
        Context = context;
    }

    /// <summary>200, or the status with which the request is refused.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// What the events carry as <c>requestContext.authorizer</c>: <c>principalId</c> and the context. On AWS all values arrive as
    /// strings, so they are strings here. It is repeated on every message and on the disconnect.
    /// </summary>
    public IReadOnlyDictionary<string, string> Context { get; }

    /// <summary>Lets the request in.</summary>
    public static AuthorizerResult Allow(IReadOnlyDictionary<string, string> context) => new(200, context);

    /// <summary>Refuses the request: 401 as for a missing identity source or a thrown <c>Unauthorized</c>, 403 as for a Deny policy.</summary>
    public static AuthorizerResult Refuse(int statusCode) => new(statusCode, new Dictionary<string, string>());
}
