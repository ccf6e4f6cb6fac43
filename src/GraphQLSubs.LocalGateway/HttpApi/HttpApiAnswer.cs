using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.HttpApi;

/// <summary>
/// The function's answer to an HTTP request. Without <c>statusCode</c> the answer as a whole is the body.
/// <code>{"statusCode":200,"headers":{"content-type":"…"},"cookies":["a=b"],"body":"…","isBase64Encoded":false}</code>
/// </summary>
internal sealed record HttpApiAnswer
{
    private HttpApiAnswer(int statusCode, byte[] body)
    {
        StatusCode = statusCode;
        Body = body;
    }

    public int StatusCode { get; }

    public byte[] Body { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private init; } = [];

    public IReadOnlyList<string> Cookies { get; private init; } = [];

    /// <summary>Null: the answer is malformed, which HTTP API treats like a failed function.</summary>
    public static HttpApiAnswer? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            // Not JSON, a value that is no number or string where one must be, or broken base64.
            return null;
        }
    }

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = StatusCode;

        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        foreach (var cookie in Cookies)
        {
            response.Headers.Append("set-cookie", cookie);
        }

        response.ContentType ??= "text/plain; charset=utf-8";

        if (StatusCode is not (204 or 205 or 304))
        {
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body);
        }
    }

    private static HttpApiAnswer? Read(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Object || !result.TryGetProperty("statusCode", out var statusCode))
        {
            var text = result.ValueKind == JsonValueKind.String ? result.GetString()! : result.GetRawText();
            return new HttpApiAnswer(200, Encoding.UTF8.GetBytes(text)) { Headers = [new("content-type", "application/json")] };
        }

        if (statusCode.GetInt32() is < 200 or > 599)
        {
            return null;
        }

        var body = result.TryGetProperty("body", out var b) && b.ValueKind != JsonValueKind.Null ? b.GetString()! : "";
        var isBase64 = result.TryGetProperty("isBase64Encoded", out var encoded) && encoded.ValueKind == JsonValueKind.True;

        return new HttpApiAnswer(statusCode.GetInt32(), isBase64 ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body))
        {
            Headers = [.. ReadHeaders(result)],
            Cookies = result.TryGetProperty("cookies", out var cookies) && cookies.ValueKind == JsonValueKind.Array
                ? [.. cookies.EnumerateArray().Select(cookie => cookie.GetString()!)]
                : [],
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadHeaders(JsonElement result)
    {
        if (!result.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var header in headers.EnumerateObject())
        {
            // The length is the gateway's to say; a function's could only be wrong.
            if (!header.Name.Equals("content-length", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(header.Name, header.Value.ToString());
            }
        }
    }
}
