using System.Text.Json;

namespace GraphQLSubs.LocalGateway.Events;

/// <summary>
/// The function's answer to <c>$connect</c>: <c>{"statusCode":200,"headers":{"Sec-WebSocket-Protocol":"graphql-transport-ws"}}</c>.
/// Of the headers only the subprotocol is forwarded.
/// </summary>
internal readonly record struct ConnectAnswer(int StatusCode, string? Protocol)
{
    public bool IsAccepted => StatusCode is >= 200 and < 300;

    public static ConnectAnswer Read(in Answer answer) => answer.Kind switch
    {
        AnswerKind.TimedOut => new ConnectAnswer(504, null),
        AnswerKind.Result => Parse(answer.Payload) ?? new ConnectAnswer(502, null),
        _ => new ConnectAnswer(502, null),
    };

    private static ConnectAnswer? Parse(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);

            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("statusCode", out var statusCode)
                || statusCode.ValueKind != JsonValueKind.Number
                || !statusCode.TryGetInt32(out var status)
                || status is < 200 or > 599)
            {
                return null;
            }

            return new ConnectAnswer(status, FindProtocol(document.RootElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? FindProtocol(JsonElement result)
    {
        if (!result.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var header in headers.EnumerateObject())
        {
            if (header.Name.Equals("Sec-WebSocket-Protocol", StringComparison.OrdinalIgnoreCase)
                && header.Value.ValueKind == JsonValueKind.String)
            {
                return header.Value.GetString();
            }
        }

        return null;
    }
}
