namespace GraphQLSubs.LocalGateway.Events;

/// <summary>The event of a client's message, on the <c>$default</c> route. It has no headers and no query string.</summary>
internal sealed record MessageEvent
{
    public required ConnectionContext Connection { get; init; }

    public required string RequestId { get; init; }

    public required string MessageId { get; init; }

    public required DateTimeOffset RequestTime { get; init; }

    /// <summary>The message as sent, in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public ReadOnlyMemory<byte> ToJson() => EventJson.Write(this, static (json, e) =>
    {
        json.WriteStartObject("requestContext");
        json.WriteString("routeKey", "$default");
        EventJson.WriteAuthorizer(json, e.Connection);
        json.WriteString("messageId", e.MessageId);
        json.WriteString("eventType", "MESSAGE");
        EventJson.WriteRequest(json, e.RequestId, e.RequestTime);
        EventJson.WriteConnection(json, e.Connection, e.RequestId, e.RequestTime);
        json.WriteEndObject();
        json.WriteString("body", e.Body.Span);
        json.WriteBoolean("isBase64Encoded", false);
    });
}
