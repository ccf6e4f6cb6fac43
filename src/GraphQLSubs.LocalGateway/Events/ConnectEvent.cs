namespace GraphQLSubs.LocalGateway.Events;

/// <summary>
/// The event of the <c>$connect</c> route: the only one of a connection with the client's headers and query string. What is not there is
/// absent, never null. <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html"/>
/// </summary>
internal sealed record ConnectEvent
{
    public required ConnectionContext Connection { get; init; }

    public required string RequestId { get; init; }

    public required DateTimeOffset RequestTime { get; init; }

    /// <summary>The client's headers and the gateway's own.</summary>
    public required IReadOnlyDictionary<string, string[]> Headers { get; init; }

    public required IReadOnlyDictionary<string, string[]> QueryString { get; init; }

    /// <summary>How long the authorizer took.</summary>
    public long AuthorizerLatencyMs { get; init; }

    public ReadOnlyMemory<byte> ToJson() => EventJson.Write(this, static (json, e) =>
    {
        EventJson.WriteMultiMap(json, "headers", "multiValueHeaders", e.Headers);

        if (e.QueryString.Count > 0)
        {
            EventJson.WriteMultiMap(json, "queryStringParameters", "multiValueQueryStringParameters", e.QueryString);
        }

        json.WriteStartObject("requestContext");
        json.WriteString("routeKey", "$connect");
        EventJson.WriteAuthorizer(json, e.Connection, e.AuthorizerLatencyMs);
        json.WriteString("eventType", "CONNECT");
        EventJson.WriteRequest(json, e.RequestId, e.RequestTime);
        EventJson.WriteConnection(json, e.Connection, e.RequestId, e.RequestTime);
        json.WriteEndObject();
        json.WriteBoolean("isBase64Encoded", false);
    });
}
