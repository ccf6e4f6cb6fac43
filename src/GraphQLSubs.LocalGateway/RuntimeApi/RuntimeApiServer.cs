using System.Globalization;
using System.Threading.Channels;
using GraphQLSubs.LocalGateway.Events;
using GraphQLSubs.LocalGateway.Hosting;
using Microsoft.AspNetCore.Http;

namespace GraphQLSubs.LocalGateway.RuntimeApi;

/// <summary>
/// Lambda's Runtime API for one process: it asks for the next event, posts a response or an error, and asks again.
/// <see href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html"/>
/// </summary>
internal sealed class RuntimeApiServer(GatewayLimits limits, TimeProvider time, string functionArn)
{
    private const string Prefix = "/2018-06-01/runtime/";

    private readonly Channel<Invocation> _offered = Channel.CreateUnbounded<Invocation>();
    private volatile Invocation? _current;

    /// <summary>What the process posted as the reason why it cannot start; null: nothing.</summary>
    public FunctionResult? InitError { get; private set; }

    /// <summary>Lays an invocation ready for the process's next call.</summary>
    public void Offer(Invocation invocation) => _offered.Writer.TryWrite(invocation);

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var resource = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..].Split('/') : [];

        return (http.Request.Method, resource) switch
        {
            ("GET", ["invocation", "next"]) => NextAsync(http),
            ("POST", ["invocation", var requestId, "response"]) => RespondAsync(http, requestId),
            ("POST", ["invocation", var requestId, "error"]) => FailAsync(http, requestId),
            ("POST", ["init", "error"]) => FailInitAsync(http),
            _ => RefuseAsync(http, StatusCodes.Status404NotFound, "NotFound", $"{http.Request.Method} {path} is no call of the Runtime API"),
        };
    }

    private async Task NextAsync(HttpContext http)
    {
        if (_current is { Result.IsCompleted: false } running)
        {
            await RefuseAsync(http, StatusCodes.Status403Forbidden, "InvalidStateTransition", $"{running.RequestId} has not been answered yet");
            return;
        }

        var invocation = await _offered.Reader.ReadAsync(http.RequestAborted);
        _current = invocation;

        var now = time.GetUtcNow();
        var headers = http.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = (now + limits.FunctionTimeout).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = functionArn;
        headers["Lambda-Runtime-Trace-Id"] = $"{TraceId.New(now)};Sampled=0";
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = invocation.Payload.Length;
        await http.Response.Body.WriteAsync(invocation.Payload);
    }

    private async Task RespondAsync(HttpContext http, string requestId)
    {
        if (Find(requestId) is not { } invocation)
        {
            await RefuseRequestIdAsync(http);
        }
        else if (await RequestBody.ReadAsync(http, limits.FunctionResponseBytes) is { } body)
        {
            invocation.Complete(new FunctionResult(body, IsError: false));
            await AcceptAsync(http);
        }
        else
        {
            invocation.Complete(LambdaError.ResponseTooLarge(limits.FunctionResponseBytes));
            await RefuseAsync(
                http, StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", $"Exceeded maximum allowed payload size ({limits.FunctionResponseBytes} bytes).");
        }
    }

    private async Task FailAsync(HttpContext http, string requestId)
    {
        if (Find(requestId) is not { } invocation)
        {
            await RefuseRequestIdAsync(http);
            return;
        }

        invocation.Complete(new FunctionResult(await ReadErrorAsync(http), IsError: true));
        await AcceptAsync(http);
    }

    private async Task FailInitAsync(HttpContext http)
    {
        InitError = new FunctionResult(await ReadErrorAsync(http), IsError: true);
        await AcceptAsync(http);
    }

    private Invocation? Find(string requestId) => _current is { Result.IsCompleted: false } current && current.RequestId == requestId ? current : null;

    private async Task<ReadOnlyMemory<byte>> ReadErrorAsync(HttpContext http) =>
        await RequestBody.ReadAsync(http, limits.FunctionResponseBytes) is { Length: > 0 } body
            ? body
            : LambdaError.Json("Runtime.Unknown", "Unknown error");

    private static Task AcceptAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync("""{"status":"OK"}""");
    }

    private static Task RefuseRequestIdAsync(HttpContext http) =>
        RefuseAsync(http, StatusCodes.Status400BadRequest, "InvalidRequestID", "Invalid request ID");

    private static async Task RefuseAsync(HttpContext http, int statusCode, string type, string message)
    {
        http.Response.StatusCode = statusCode;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(LambdaError.Json(type, message));
    }
}
