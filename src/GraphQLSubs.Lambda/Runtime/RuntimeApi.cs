using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace GraphQLSubs.Lambda.Runtime;

/// <summary>
/// Lambda's Runtime API, version 2018-06-01, as HTTP calls. Failures to connect surface as <see cref="HttpRequestException"/>.
/// See <see href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html"/>.
/// </summary>
/// <param name="client">Must not time out: <c>next</c> waits for as long as no event comes.</param>
/// <param name="authority">Host and port, the value of <c>AWS_LAMBDA_RUNTIME_API</c>.</param>
internal sealed class RuntimeApi(HttpClient client, string authority)
{
    private const string ErrorTypeHeader = "Lambda-Runtime-Function-Error-Type";

    private static readonly MediaTypeHeaderValue _json = new("application/json");
    private static readonly MediaTypeHeaderValue _errorJson = new("application/vnd.aws.lambda.error+json");

    private readonly string _root = $"http://{authority}/2018-06-01/runtime";

    /// <summary>Waits for the next event.</summary>
    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(new Uri($"{_root}/invocation/next"), cancellationToken);

        EndOnContainerError(response, "next");
        response.EnsureSuccessStatusCode();

        return new Invocation(
            Header(response, "Lambda-Runtime-Aws-Request-Id") ?? throw new HttpRequestException("The event has no request id."),
            await response.Content.ReadAsByteArrayAsync(cancellationToken),
            ReadDeadline(Header(response, "Lambda-Runtime-Deadline-Ms")),
            Header(response, "Lambda-Runtime-Trace-Id"));
    }

    /// <summary>Answers an event.</summary>
    public Task<HttpStatusCode> RespondAsync(string requestId, ReadOnlyMemory<byte> payload) =>
        PostAsync($"/invocation/{Uri.EscapeDataString(requestId)}/response", payload, _json, errorType: null);

    /// <summary>Reports that the function failed on an event.</summary>
    public Task<HttpStatusCode> FailAsync(string requestId, FunctionError error) =>
        PostAsync($"/invocation/{Uri.EscapeDataString(requestId)}/error", error.ToJson(), _errorJson, error.Type);

    /// <summary>Reports that the function cannot start.</summary>
    public Task<HttpStatusCode> FailInitAsync(FunctionError error) =>
        PostAsync("/init/error", error.ToJson(), _errorJson, error.Type);

    // Takes no token: an event that was taken is answered, also while the process is told to end.
    private async Task<HttpStatusCode> PostAsync(
        string path, ReadOnlyMemory<byte> body, MediaTypeHeaderValue contentType, string? errorType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _root + path)
        {
            Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = contentType } },
        };

        if (errorType is not null)
        {
            request.Headers.Add(ErrorTypeHeader, errorType);
        }

        using var response = await client.SendAsync(request);
        EndOnContainerError(response, path);
        return response.StatusCode;
    }

    // "Container error. Non-recoverable state. Runtime should exit promptly."
    private static void EndOnContainerError(HttpResponseMessage response, string call)
    {
        if (response.StatusCode == HttpStatusCode.InternalServerError)
        {
            throw new RuntimeApiException($"The Runtime API answered {call} with a container error (500).");
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static DateTimeOffset? ReadDeadline(string? epochMilliseconds) =>
        long.TryParse(epochMilliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : null;
}
