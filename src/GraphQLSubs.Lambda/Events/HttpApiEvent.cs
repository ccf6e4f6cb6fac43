using System.Security.Claims;
using System.Text.Json;

namespace GraphQLSubs.Lambda.Events;

/// <summary>
/// An event of an HTTP API or a function URL, payload format 2.0.
/// See <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/>.
/// </summary>
internal readonly struct HttpApiEvent(JsonElement root)
{
    private JsonElement Context => root.Member("requestContext"u8);

    /// <summary>The HTTP method; null: this is no event of payload format 2.0.</summary>
    public string? Method => root.Member("version"u8).Text() == "2.0" ? Context.Member("http"u8).Member("method"u8).Text() : null;

    /// <summary>
    /// As the client wrote it. The event's <c>queryStringParameters</c> joins repeated parameters with commas, which the JSON of
    /// <c>variables</c> is full of.
    /// </summary>
    public string QueryString => root.Member("rawQueryString"u8).Text() ?? "";

    public IReadOnlyDictionary<string, string> Headers => EventHeaders.ReadAll(root);

    public ReadOnlyMemory<byte> Body => root.Body();

    /// <summary>Whom a JWT authorizer, a Lambda authorizer or IAM let in.</summary>
    public ClaimsPrincipal? User
    {
        get
        {
            var authorizer = Context.Member("authorizer"u8);

            return GatewayPrincipal.FromJwt(authorizer.Member("jwt"u8).Member("claims"u8))
                ?? GatewayPrincipal.FromAuthorizer(authorizer.Member("lambda"u8))
                ?? GatewayPrincipal.FromIam(authorizer.Member("iam"u8));
        }
    }
}
