using System.Net;
using System.Text;
using GraphQLSubs.LocalGateway.Hosting;
using GraphQLSubs.LocalGateway.RuntimeApi;
using GraphQLSubs.LocalGateway.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.RuntimeApi;

public sealed class RuntimeApiTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1795331502789));
    private readonly HttpClient _http = new();
    private RuntimeApiServer _api = null!;
    private LoopbackServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = new RuntimeApiServer(new GatewayLimits { FunctionResponseBytes = 100 }, _time, "arn:f");
        _server = await LoopbackServer.StartAsync(0, tls: null, _api.HandleAsync, NullLoggerFactory.Instance);
        _http.BaseAddress = new Uri($"http://127.0.0.1:{_server.Port}/2018-06-01/runtime/");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Next_waits_for_an_event_and_describes_it()
    {
        var next = _http.GetAsync("invocation/next", Cancellation);
        _api.Offer(new Invocation("id-1", "{}"u8.ToArray()));

        using var response = await next.WithinLimit("the event");

        response.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").ShouldBe(["id-1"]);
        response.Headers.GetValues("Lambda-Runtime-Deadline-Ms").ShouldBe(["1795331532789"]);
        response.Headers.GetValues("Lambda-Runtime-Invoked-Function-Arn").ShouldBe(["arn:f"]);
        response.Headers.GetValues("Lambda-Runtime-Trace-Id").Single().ShouldStartWith("Root=1-");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("{}");
    }

    [Theory]
    [InlineData("response", false)]
    [InlineData("error", true)]
    public async Task What_is_posted_ends_the_invocation(string kind, bool isError)
    {
        var invocation = await TakeAsync("id-1");

        using var response = await PostAsync($"invocation/id-1/{kind}", """{"a":1}""");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"status":"OK"}""");
        var result = await invocation.Result.WithinLimit("the result");
        result.IsError.ShouldBe(isError);
        Encoding.UTF8.GetString(result.Payload.Span).ShouldBe("""{"a":1}""");
    }

    [Theory]
    [InlineData("invocation/other/response")]
    [InlineData("invocation/other/error")]
    public async Task A_foreign_request_id_is_refused(string path)
    {
        var invocation = await TakeAsync("id-1");

        using var response = await PostAsync(path, "{}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}""");
        invocation.Result.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        await TakeAsync("id-1");

        using var first = await PostAsync("invocation/id-1/response", "1");
        using var second = await PostAsync("invocation/id-1/response", "2");

        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Next_before_the_answer_is_refused()
    {
        await TakeAsync("id-1");

        using var response = await _http.GetAsync("invocation/next", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_answer_above_the_limit_is_refused_and_fails_the_invocation()
    {
        var invocation = await TakeAsync("id-1");

        using var response = await PostAsync("invocation/id-1/response", new string('x', 101));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await invocation.Result.WithinLimit("the result")).IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task An_init_error_is_kept()
    {
        using var response = await PostAsync("init/error", """{"errorType":"Runtime.NoConfig"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Encoding.UTF8.GetString(_api.InitError!.Value.Payload.Span).ShouldBe("""{"errorType":"Runtime.NoConfig"}""");
    }

    [Fact]
    public async Task Another_call_is_not_found()
    {
        using var response = await _http.GetAsync("restore/next", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Invocation> TakeAsync(string requestId)
    {
        var invocation = new Invocation(requestId, "{}"u8.ToArray());
        _api.Offer(invocation);
        using var response = await _http.GetAsync("invocation/next", Cancellation);
        return invocation;
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) =>
        _http.PostAsync(path, new StringContent(body, Encoding.UTF8), Cancellation);
}
