using System.Security.Claims;
using System.Text.Json;

namespace GraphQLSubs.Lambda.Events;

/// <summary>
/// An event of a WebSocket API's route, seen through the members that matter here. A message carries no headers, so what it
/// needs of them was stored when the connection opened.
/// See
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html"/>.
/// </summary>
internal readonly struct WebSocketEvent(JsonElement root)
{
    public const string Connect = "CONNECT";
    public const string Message = "MESSAGE";
    public const string Disconnect = "DISCONNECT";

    private JsonElement Context => root.Member("requestContext"u8);

    /// <summary>
    /// <see cref="Connect"/>, <see cref="Message"/> or <see cref="Disconnect"/>; all else is no event of a WebSocket API.
    /// </summary>
    public string? EventType => Context.Member("eventType"u8).Text();

    public string? ConnectionId => Context.Member("connectionId"u8).Text();

    /// <summary>The API's own host, or the custom domain that the client used.</summary>
    public string? DomainName => Context.Member("domainName"u8).Text();

    public string? Stage => Context.Member("stage"u8).Text();

    public DateTimeOffset? ReceivedAt => Context.Member("requestTimeEpoch"u8).EpochMilliseconds();

    public ReadOnlyMemory<byte> Body => root.Body();

    /// <summary>What the client offers in <c>Sec-WebSocket-Protocol</c>, comma-separated; null: nothing.</summary>
    public string? OfferedProtocols => EventHeaders.Find(root, "Sec-WebSocket-Protocol");

    /// <summary>The query string of the connecting client, decoded; of several parameters with one name the last.</summary>
    public IReadOnlyDictionary<string, string> QueryParameters => root.Member("queryStringParameters"u8).Texts();

    /// <summary>Whom a Lambda authorizer or IAM let in.</summary>
    public ClaimsPrincipal? User =>
        GatewayPrincipal.FromAuthorizer(Context.Member("authorizer"u8)) ?? GatewayPrincipal.FromIam(Context.Member("identity"u8));
}
