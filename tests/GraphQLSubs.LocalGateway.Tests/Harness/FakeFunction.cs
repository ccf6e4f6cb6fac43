using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace GraphQLSubs.LocalGateway.Tests.Harness;

/// <summary>A function under the test's control: it records every event and answers 200 unless told otherwise.</summary>
internal sealed class FakeFunction : IGatewayFunction
{
    private readonly Channel<JsonElement> _events = Channel.CreateUnbounded<JsonElement>();

    /// <summary>Answers a <c>$connect</c>; the default takes the first protocol offered.</summary>
    public Func<JsonElement, Task<FunctionResult>> OnConnect { get; set; } = e => Task.FromResult(Accept(e));

    public Func<JsonElement, Task<FunctionResult>> OnMessage { get; set; } = _ => Task.FromResult(Result("""{"statusCode":200}"""));

    public Func<JsonElement, Task<FunctionResult>> OnHttp { get; set; } = _ => Task.FromResult(Result("""{"statusCode":200,"body":"ok"}"""));

    /// <summary>The raw events in the order of their invocations.</summary>
    public ConcurrentQueue<string> Raw { get; } = [];

    public static FunctionResult Result(string json) => new(Encoding.UTF8.GetBytes(json), IsError: false);

    public static FunctionResult Error(string json = """{"errorMessage":"no","errorType":"Error"}""") => new(Encoding.UTF8.GetBytes(json), IsError: true);

    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        Raw.Enqueue(Encoding.UTF8.GetString(payload.Span));
        var e = JsonElement.Parse(payload.Span);
        var context = e.GetProperty("requestContext");
        var kind = context.TryGetProperty("eventType", out var eventType) ? eventType.GetString() : "HTTP";
        await _events.Writer.WriteAsync(e, cancellationToken);

        return kind switch
        {
            "CONNECT" => await OnConnect(e),
            "MESSAGE" => await OnMessage(e),
            "HTTP" => await OnHttp(e),
            _ => Result("""{"statusCode":200}"""),
        };
    }

    /// <summary>The next event of a kind (CONNECT, MESSAGE, DISCONNECT, or null for HTTP); others are passed over.</summary>
    public async Task<JsonElement> NextAsync(string? eventType)
    {
        using var limit = new CancellationTokenSource(Waiting.Limit);

        try
        {
            while (true)
            {
                var e = await _events.Reader.ReadAsync(limit.Token);

                if ((e.GetProperty("requestContext").TryGetProperty("eventType", out var type) ? type.GetString() : null) == eventType)
                {
                    return e;
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited in vain for an event of type {eventType ?? "HTTP"}");
        }
    }

    private static FunctionResult Accept(JsonElement e)
    {
        var protocol = e.GetProperty("headers").TryGetProperty("Sec-WebSocket-Protocol", out var offered)
            ? offered.GetString()!.Split(',')[0].Trim()
            : null;
        return Result(protocol is null
            ? """{"statusCode":200}"""
            : $$$"""{"statusCode":200,"headers":{"Sec-WebSocket-Protocol":"{{{protocol}}}"}}""");
    }
}
