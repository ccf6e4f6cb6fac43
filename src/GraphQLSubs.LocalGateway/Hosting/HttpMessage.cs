using GraphQLSubs.LocalGateway.Events;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.Hosting;

/// <summary>The gateway's own HTTP answers: <c>{"message":"Forbidden"}</c>.</summary>
internal static class HttpMessage
{
    public static async Task WriteAsync(HttpResponse response, int statusCode, string message)
    {
        var body = EventJson.Write(message, static (json, text) => json.WriteString("message", text));
        response.StatusCode = statusCode;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }

    /// <summary>What a client gets whom the authorizer refused.</summary>
    public static Task RefuseAsync(HttpResponse response, int statusCode) =>
        WriteAsync(response, statusCode, statusCode == StatusCodes.Status401Unauthorized ? "Unauthorized" : "Forbidden");
}
