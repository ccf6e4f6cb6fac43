using System.Globalization;
using System.Text.Unicode;
using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQLSubs.LocalGateway.HttpApi;

/// <summary>
/// The HTTP API: one route for every method, integrated with the function by payload format 2.0.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html"/>
/// </summary>
internal sealed class HttpApiRoute(GatewayOptions options, FunctionInvoker invoker, Authorization authorization)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (Cors.Answer(http))
        {
            return;
        }

        var authorizer = await authorization.AuthorizeAsync(http);

        if (authorizer is { StatusCode: not 200 })
        {
            await HttpMessage.RefuseAsync(http.Response, authorizer.StatusCode);
            return;
        }

        if (await RequestBody.ReadAsync(http, options.Limits.HttpBodyBytes) is not { } body)
        {
            await HttpMessage.WriteAsync(http.Response, StatusCodes.Status413PayloadTooLarge, "Request Entity Too Large");
            return;
        }

        var e = Describe(http, body, authorizer?.Context);
        var answer = await invoker.InvokeAsync(e.ToJson(), options.Limits.HttpIntegrationTimeout);

        http.Response.Headers["apigw-requestid"] = e.RequestId;
        await WriteAsync(http.Response, answer);
    }

    private HttpApiEvent Describe(HttpContext http, byte[] body, IReadOnlyDictionary<string, string>? authorizer)
    {
        var request = http.Request;
        var now = options.TimeProvider.GetUtcNow();

        return new HttpApiEvent
        {
            RequestId = GatewayId.New(),
            RequestTime = now,
            Method = request.Method,
            Path = request.Path.Value ?? "/",
            Protocol = request.Protocol,
            SourceIp = ClientAddress.Of(http),
            RawQueryString = request.QueryString.HasValue ? request.QueryString.Value[1..] : "",
            QueryString = QueryParameters.Read(request.QueryString),
            Headers = ForwardedHeaders(http, now),
            Cookies = [.. request.Headers.Cookie.SelectMany(Cookies)],
            Authorizer = authorizer,
            DomainName = options.DomainName,
            ApiId = options.ApiId,
            Body = body,
            IsText = IsText(request.ContentType) && Utf8.IsValid(body),
        };
    }

    private static Task WriteAsync(HttpResponse response, in Answer answer) => answer.Kind switch
    {
        AnswerKind.TimedOut => HttpMessage.WriteAsync(response, StatusCodes.Status503ServiceUnavailable, "Service Unavailable"),
        AnswerKind.Result when HttpApiAnswer.Read(answer.Payload) is { } result => result.WriteAsync(response),
        _ => HttpMessage.WriteAsync(response, StatusCodes.Status500InternalServerError, "Internal Server Error"),
    };

    private static SortedDictionary<string, string> ForwardedHeaders(HttpContext http, DateTimeOffset now)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, values) in http.Request.Headers)
        {
            headers[name.ToLowerInvariant()] = string.Join(',', (IEnumerable<string?>)values);
        }

        headers.Remove("cookie");
        headers.Remove("connection");
        headers["x-amzn-trace-id"] = TraceId.New(now);
        headers["x-forwarded-for"] = ClientAddress.Of(http);
        headers["x-forwarded-port"] = http.Connection.LocalPort.ToString(CultureInfo.InvariantCulture);
        headers["x-forwarded-proto"] = http.Request.Scheme;
        return headers;
    }

    private static string[] Cookies(string? header) =>
        (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // AWS does not document which types count as text; a form, for one, arrives in base64.
    private static bool IsText(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.Type == "text"
            || type.SubType.Value is "json" or "xml" or "javascript"
            || type.Suffix.Value is "json" or "xml");
}
