using GraphQLSubs.LocalGateway.Frames;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>The event of the <c>$disconnect</c> route, sent when the socket is already gone.</summary>
internal sealed record DisconnectEvent
{
    public required ConnectionContext Connection { get; init; }

    public required string RequestId { get; init; }

    public required DateTimeOffset RequestTime { get; init; }

    /// <summary>The <c>Host</c> of the handshake.</summary>
    public required string Host { get; init; }

    public required CloseStatus Status { get; init; }

    public ReadOnlyMemory<byte> ToJson() => EventJson.Write(this, static (json, e) =>
    {
        // AWS sends exactly these four, three of them empty.
        EventJson.WriteMultiMap(json, "headers", "multiValueHeaders",
        [
            new("Host", [e.Host]),
            new("x-api-key", [""]),
            new("X-Forwarded-For", [""]),
            new("x-restapi", [""]),
        ]);
        json.WriteStartObject("requestContext");
        json.WriteString("routeKey", "$disconnect");
        EventJson.WriteAuthorizer(json, e.Connection);
        json.WriteNumber("disconnectStatusCode", e.Status.Code);
        json.WriteString("eventType", "DISCONNECT");
        EventJson.WriteRequest(json, e.RequestId, e.RequestTime);
        json.WriteString("disconnectReason", e.Status.Reason);
        EventJson.WriteConnection(json, e.Connection, e.RequestId, e.RequestTime);
        json.WriteEndObject();
        json.WriteBoolean("isBase64Encoded", false);
    });
}
