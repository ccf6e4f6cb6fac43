using GraphQLSubs.LocalGateway.Hosting;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Management;

/// <summary>
/// An error of the management API. SDKs choose their exception by <c>x-amzn-ErrorType</c>; 410 and 429 have no body.
/// <see href="https://docs.aws.amazon.com/apigatewaymanagementapi/latest/api/API_PostToConnection.html"/>
/// </summary>
internal sealed record ManagementError(int StatusCode, string ErrorType, string? Message)
{
    /// <summary>Another stage than this API's.</summary>
    public static readonly ManagementError Forbidden = new(403, "ForbiddenException", "Forbidden");

    public static readonly ManagementError UnknownMethod = new(403, "MissingAuthenticationTokenException", "Missing Authentication Token");

    /// <summary>The connection is closed, was never there, or is not yet established.</summary>
    public static readonly ManagementError Gone = new(410, "GoneException", null);

    public static readonly ManagementError PayloadTooLarge = new(413, "PayloadTooLargeException", "Message too long");

    /// <summary>Too many calls, or the client's outbound buffer is full.</summary>
    public static readonly ManagementError LimitExceeded = new(429, "LimitExceededException", null);

    public static readonly ManagementError InternalFailure = new(500, "InternalServerErrorException", "Internal server error");

    public static ManagementError InvalidConnectionId(string connectionId) =>
        new(400, "BadRequestException", $"Invalid connectionId: {connectionId}");

    /// <summary>The error that an injected fault asks for.</summary>
    public static ManagementError Of(int statusCode) => statusCode switch
    {
        410 => Gone,
        429 => LimitExceeded,
        _ => InternalFailure,
    };

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = StatusCode;
        response.Headers["x-amzn-ErrorType"] = ErrorType;

        if (Message is null)
        {
            response.ContentLength = 0;
            return;
        }

        await HttpMessage.WriteAsync(response, StatusCode, Message);
    }
}
