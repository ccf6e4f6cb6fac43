using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphQLSubs.Protocols;

/// <summary>
/// Reads requests of <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL over HTTP</see>. POST takes
/// <c>application/json</c> alone, which no HTML form can send: a page of another site needs the leave of CORS first. GET can only
/// read (see <see cref="HttpProblem.MutationByGet"/>).
/// </summary>
public static class HttpRequestReader
{
    /// <summary>Reads one request.</summary>
    /// <param name="method">The method in upper case.</param>
    /// <param name="queryString">The query string without its question mark, percent-encoded.</param>
    /// <param name="contentType">The value of <c>Content-Type</c>; null: none.</param>
    /// <param name="body">The body; the result keeps slices of it.</param>
    /// <param name="parameters">The parameters on success.</param>
    /// <param name="problem">The answer otherwise.</param>
    public static bool TryRead(
        string method,
        string queryString,
        string? contentType,
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out OperationParameters? parameters,
        [NotNullWhen(false)] out HttpProblem? problem)
    {
        (parameters, problem) = method switch
        {
            "POST" => ReadBody(contentType, body),
            "GET" => ReadQueryString(queryString),
            _ => (null, new HttpProblem(405, ProtocolErrorCodes.MethodNotAllowed, $"{method} is not served here; use GET or POST.")
            {
                Allow = "GET, POST",
            }),
        };
        return parameters is not null;
    }

    private static (OperationParameters?, HttpProblem?) ReadBody(string? contentType, ReadOnlyMemory<byte> body)
    {
        if (!IsJson(contentType))
        {
            var seen = contentType is null ? "it has no content type" : $"not {contentType}";
            return (null, new HttpProblem(
                415, ProtocolErrorCodes.UnsupportedMediaType, $"The body must be application/json in UTF-8; {seen}."));
        }

        if (body.Length > ProtocolLimits.HttpBodyBytes)
        {
            return (null, new HttpProblem(
                413,
                ProtocolErrorCodes.RequestTooLarge,
                $"The body has {body.Length} bytes; at most {ProtocolLimits.HttpBodyBytes} are allowed."));
        }

        return ReadJson(body);
    }

    private static (OperationParameters?, HttpProblem?) ReadQueryString(string queryString)
    {
        if (queryString.Length > ProtocolLimits.HttpQueryStringBytes)
        {
            return (null, new HttpProblem(
                414,
                ProtocolErrorCodes.RequestTooLarge,
                $"The query string has {queryString.Length} bytes; at most {ProtocolLimits.HttpQueryStringBytes} are allowed: use POST."));
        }

        if (!QueryString.TryRead(queryString, out var values))
        {
            return Unreadable(ProtocolErrorCodes.InvalidRequest, "The query string is not percent-encoded UTF-8.");
        }

        foreach (var name in (string[])["variables", "extensions"])
        {
            if (ProblemOfObject(values.GetValueOrDefault(name, "")) is { } problem)
            {
                return Unprocessable(ProtocolErrorCodes.InvalidRequest, $"The query parameter {name} {problem}.");
            }
        }

        var query = NotEmpty(values.GetValueOrDefault("query"));
        var extensions = ToObject(values.GetValueOrDefault("extensions", ""));
        var persistedQuery = PersistedQuery.Read(extensions);

        if (query is null && persistedQuery is null)
        {
            return Unprocessable(ProtocolErrorCodes.MissingQuery, "The query parameter query is missing.");
        }

        return (new OperationParameters
        {
            Query = query,
            PersistedQuery = persistedQuery,
            OperationName = NotEmpty(values.GetValueOrDefault("operationName")),
            Variables = ToObject(values.GetValueOrDefault("variables", "")),
            Extensions = extensions,
        }, null);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>What is wrong with a JSON object given as a query parameter, where the empty string and null stand for absent.</summary>
    private static string? ProblemOfObject(string json)
    {
        if (ToObject(json).IsEmpty)
        {
            return null;
        }

        if (JsonText.HasUnpairedSurrogate(Encoding.UTF8.GetBytes(json)))
        {
            return "has a text with an unpaired surrogate, which is not valid Unicode";
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = ProtocolLimits.JsonDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : "must be an object";
        }
        catch (JsonException exception)
        {
            return $"is not valid JSON: {exception.Message}";
        }
    }

    private static ReadOnlyMemory<byte> ToObject(string json) =>
        json.AsSpan().Trim() is "" or "null" ? default : Encoding.UTF8.GetBytes(json);

    private static (OperationParameters?, HttpProblem?) ReadJson(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return Unreadable(ProtocolErrorCodes.InvalidJson, "The body is not valid UTF-8.");
        }

        if (JsonText.HasUnpairedSurrogate(json.Span))
        {
            return Unreadable(
                ProtocolErrorCodes.InvalidRequest, "The body has a text with an unpaired surrogate, which is not valid Unicode.");
        }

        try
        {
            if (OperationParametersReader.TryRead(json, out var parameters, out var problem))
            {
                return (parameters, null);
            }

            if (json.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
            {
                return Unprocessable(
                    ProtocolErrorCodes.BatchingNotSupported, "The body must be one request: lists of requests are not served.");
            }

            return Unprocessable(
                problem == OperationParametersReader.QueryIsMissing ? ProtocolErrorCodes.MissingQuery : ProtocolErrorCodes.InvalidRequest,
                $"The body{problem}.");
        }
        catch (JsonException exception)
        {
            return Unreadable(ProtocolErrorCodes.InvalidJson, $"The body is not valid JSON: {exception.Message}");
        }
    }

    private static bool IsJson(string? contentType)
    {
        var parts = (contentType ?? "").Split(';', StringSplitOptions.TrimEntries);

        if (!parts[0].Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var parameter in parts.AsSpan(1))
        {
            var (name, value) = ResponseMediaType.SplitParameter(parameter);

            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !ResponseMediaType.IsUtf8(value))
            {
                return false;
            }
        }

        return true;
    }

    private static (OperationParameters?, HttpProblem?) Unreadable(string code, string message) =>
        (null, HttpProblem.Unreadable(code, message));

    private static (OperationParameters?, HttpProblem?) Unprocessable(string code, string message) =>
        (null, HttpProblem.Unprocessable(code, message));
}
