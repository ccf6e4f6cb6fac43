using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Threading.Channels;
using GraphQLSubs.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphQLSubs.Lambda.Tests.Runtime;

/// <summary>Lambda's Runtime API after its public description, on a free port.</summary>
public sealed class FakeRuntimeApi : IAsyncDisposable
{
    private const string Root = "/2018-06-01/runtime";

    private readonly WebApplication _app;
    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Posted>> _answers = new();
    private readonly TaskCompletionSource<Posted> _initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastId;
    private int _asking;

    private FakeRuntimeApi(int port)
    {
        Authority = $"127.0.0.1:{port}";

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>The value for <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string Authority { get; }

    /// <summary>The largest answer that is taken; Lambda takes 6 MB.</summary>
    public long AnswerLimitBytes { get; set; } = 6 * 1024 * 1024;

    /// <summary>Statuses that the next calls of <c>next</c> get instead of an event.</summary>
    public ConcurrentQueue<HttpStatusCode> FailNext { get; } = new();

    /// <summary>What came to <c>init/error</c>.</summary>
    public Task<Posted> InitError => _initError.Task.Soon("the function reports an init error");

    /// <summary>How many calls wait for an event at this moment.</summary>
    public int Asking => Volatile.Read(ref _asking);

    public static async Task<FakeRuntimeApi> StartAsync()
    {
        var api = new FakeRuntimeApi(FreePort.Next());
        await api._app.StartAsync();
        return api;
    }

    /// <summary>Hands an event to the function and waits for the answer.</summary>
    public Task<Posted> InvokeAsync(string payload, DateTimeOffset? deadline = null, string? traceId = null) =>
        Invoke(payload, deadline, traceId).Soon("the function answers");

    /// <summary>Hands an event to the function; the answer may never come.</summary>
    public Task<Posted> Invoke(string payload, DateTimeOffset? deadline = null, string? traceId = null)
    {
        var id = $"8476a536-e9f4-11e8-9739-{Interlocked.Increment(ref _lastId):x12}";
        var answer = _answers[id] = new TaskCompletionSource<Posted>(TaskCreationOptions.RunContinuationsAsynchronously);
        _events.Writer.TryWrite(new Event(id, payload, deadline, traceId));
        return answer.Task;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;

        if (path == $"{Root}/invocation/next" && context.Request.Method == "GET")
        {
            await NextAsync(context);
            return;
        }

        var posted = await Posted.ReadAsync(context.Request);

        if (path == $"{Root}/init/error")
        {
            _initError.TrySetResult(posted);
        }
        else if (path.Split('/') is [.., "invocation", var id, "response" or "error"] && _answers.TryGetValue(id, out var answer))
        {
            if (posted.Body.Length > AnswerLimitBytes)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }

            answer.TrySetResult(posted with { IsError = path.EndsWith("/error", StringComparison.Ordinal) });
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsync("""{"status":"OK"}""");
    }

    private async Task NextAsync(HttpContext context)
    {
        if (FailNext.TryDequeue(out var status))
        {
            context.Response.StatusCode = (int)status;
            return;
        }

        Interlocked.Increment(ref _asking);

        try
        {
            var next = await _events.Reader.ReadAsync(context.RequestAborted);
            context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = next.Id;
            context.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:eu-west-1:123456789012:function:chat";

            if (next.Deadline is { } deadline)
            {
                context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{deadline.ToUnixTimeMilliseconds()}";
            }

            if (next.TraceId is not null)
            {
                context.Response.Headers["Lambda-Runtime-Trace-Id"] = next.TraceId;
            }

            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(next.Payload);
        }
        catch (OperationCanceledException)
        {
            // The function went away.
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
        }
    }

    private sealed record Event(string Id, string Payload, DateTimeOffset? Deadline, string? TraceId);

    /// <summary>What the function posted.</summary>
    public sealed record Posted(bool IsError, string? ContentType, string? ErrorType, string Body)
    {
        internal static async Task<Posted> ReadAsync(HttpRequest request)
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            return new Posted(
                IsError: false,
                request.ContentType,
                request.Headers["Lambda-Runtime-Function-Error-Type"],
                await reader.ReadToEndAsync());
        }
    }
}
