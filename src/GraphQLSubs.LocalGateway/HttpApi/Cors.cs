using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.HttpApi;

/// <summary>
/// CORS as HTTP API's own configuration gives it: the gateway answers preflights, the function never sees them. Pages of this machine
/// may call, from any port; pages of other sites may not, lest any web site could reach a developer's API.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html"/>
/// </summary>
internal static class Cors
{
    /// <summary>Adds the headers for an allowed origin; true: the request was a preflight and is answered.</summary>
    public static bool Answer(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var isAllowed = Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.IsLoopback;
        var isPreflight = HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;

        if (isAllowed)
        {
            response.Headers.AccessControlAllowOrigin = request.Headers.Origin;
            response.Headers.AccessControlAllowCredentials = "true";
            response.Headers.Vary = "Origin";
        }

        if (isAllowed && isPreflight)
        {
            response.Headers.AccessControlAllowMethods = "GET,POST,OPTIONS";
            response.Headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders;
            response.Headers.AccessControlMaxAge = "600";
        }

        if (isPreflight)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
        }

        return isPreflight;
    }
}
