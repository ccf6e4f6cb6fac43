using System.Text.Json;
using GraphQLSubs.LocalGateway.Events;

namespace GraphQLSubs.LocalGateway.HttpApi;

/// <summary>
/// An HTTP request as HTTP API hands it to a function, payload format 2.0: header names in lower case, repeated headers and parameters
/// joined by commas, cookies apart, absent members absent.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html"/>
/// </summary>
internal sealed record HttpApiEvent
{
    public required string RequestId { get; init; }

    public required DateTimeOffset RequestTime { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Protocol { get; init; }

    public required string SourceIp { get; init; }

    /// <summary>Without the question mark, as sent; empty: none.</summary>
    public required string RawQueryString { get; init; }

    public required IReadOnlyDictionary<string, string[]> QueryString { get; init; }

    /// <summary>Names in lower case, without <c>cookie</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required IReadOnlyList<string> Cookies { get; init; }

    public required IReadOnlyDictionary<string, string>? Authorizer { get; init; }

    public required string DomainName { get; init; }

    public required string ApiId { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the body can stand in JSON as it is; else it is sent in base64.</summary>
    public required bool IsText { get; init; }

    private string RouteKey => $"{Method} {Path}";

    public ReadOnlyMemory<byte> ToJson() => EventJson.Write(this, static (json, e) =>
    {
        json.WriteString("version", "2.0");
        json.WriteString("routeKey", e.RouteKey);
        json.WriteString("rawPath", e.Path);
        json.WriteString("rawQueryString", e.RawQueryString);
        e.WriteCookies(json);
        EventJson.WriteStrings(json, "headers", e.Headers);

        if (e.QueryString.Count > 0)
        {
            EventJson.WriteStrings(json, "queryStringParameters", e.QueryString.Select(p => KeyValuePair.Create(p.Key, string.Join(',', p.Value))));
        }

        e.WriteRequestContext(json);
        e.WriteBody(json);
    });

    private void WriteCookies(Utf8JsonWriter json)
    {
        if (Cookies.Count == 0)
        {
            return;
        }

        json.WriteStartArray("cookies");

        foreach (var cookie in Cookies)
        {
            json.WriteStringValue(cookie);
        }

        json.WriteEndArray();
    }

    private void WriteRequestContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("requestContext");
        json.WriteString("accountId", "123456789012");
        json.WriteString("apiId", ApiId);

        if (Authorizer is not null)
        {
            json.WriteStartObject("authorizer");
            EventJson.WriteStrings(json, "lambda", Authorizer);
            json.WriteEndObject();
        }

        json.WriteString("domainName", DomainName);
        json.WriteString("domainPrefix", DomainName.Split('.')[0]);
        json.WriteStartObject("http");
        json.WriteString("method", Method);
        json.WriteString("path", Path);
        json.WriteString("protocol", Protocol);
        json.WriteString("sourceIp", SourceIp);
        json.WriteString("userAgent", Headers.GetValueOrDefault("user-agent", ""));
        json.WriteEndObject();
        json.WriteString("requestId", RequestId);
        json.WriteString("routeKey", RouteKey);
        json.WriteString("stage", "$default");
        json.WriteString("time", EventJson.CommonLogFormat(RequestTime));
        json.WriteNumber("timeEpoch", RequestTime.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private void WriteBody(Utf8JsonWriter json)
    {
        if (!Body.IsEmpty && IsText)
        {
            json.WriteString("body", Body.Span);
        }
        else if (!Body.IsEmpty)
        {
            json.WriteBase64String("body", Body.Span);
        }

        json.WriteBoolean("isBase64Encoded", !Body.IsEmpty && !IsText);
    }
}
