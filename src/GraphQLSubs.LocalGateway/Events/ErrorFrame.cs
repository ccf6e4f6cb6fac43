using System.Text;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>
/// What API Gateway tells a client when the function failed on its message. The spacing is AWS's, uneven as it is. It is no message of
/// any GraphQL protocol, and graphql-ws clients close with 4004 on it: a function must not fail.
/// </summary>
internal static class ErrorFrame
{
    public static byte[] InternalServerError(string connectionId, string requestId) =>
        Encoding.UTF8.GetBytes($$"""{"message": "Internal server error", "connectionId":"{{connectionId}}", "requestId":"{{requestId}}"}""");
}
