using System.Text;
using Amazon.Runtime;
using GraphQLSubs.Lambda.Connections;
using GraphQLSubs.Server.Sending;
using GraphQLSubs.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Connections;

public sealed class ConnectionSenderTests : IAsyncLifetime
{
    private const string Id = "TXzPWdnOjoECGjA=";

    private readonly LogLines _logs = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 7, 11, 42, TimeSpan.Zero));
    private FakeManagementApi _api = null!;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _api = await FakeManagementApi.StartAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_message_is_posted_as_it_is_to_the_escaped_connection()
    {
        var outcome = await Sender(_api.Address).SendAsync(Id, Encoding.UTF8.GetBytes("""{"type":"next","x":"é😀"}"""), CancellationToken);

        outcome.ShouldBe(SendOutcome.Sent);
        var call = _api.Calls.ShouldHaveSingleItem();
        call.Method.ShouldBe("POST");
        call.Target.ShouldBe("/prod/@connections/TXzPWdnOjoECGjA%3D");
        call.Body.ShouldBe("""{"type":"next","x":"é😀"}""");
        call.Headers["Host"].ShouldBe(_api.Address.Authority);
        call.Headers["X-Amz-Date"].ShouldBe("20261122T071142Z");
        call.Headers["X-Amz-Security-Token"].ShouldBe("token");
        call.Headers["Authorization"].ShouldStartWith(
            "AWS4-HMAC-SHA256 Credential=key/20261122/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=");
        call.Headers.Keys.ShouldNotContain("Transfer-Encoding");
    }

    [Fact]
    public async Task A_connection_is_closed_by_DELETE()
    {
        _api.OnCall = Status(204);

        (await Sender(_api.Address).CloseAsync(Id, CancellationToken)).ShouldBe(SendOutcome.Sent);

        var call = _api.Calls.ShouldHaveSingleItem();
        call.Method.ShouldBe("DELETE");
        call.Target.ShouldBe("/prod/@connections/TXzPWdnOjoECGjA%3D");
        call.Body.ShouldBe("");
    }

    [Theory]
    [InlineData(200, SendOutcome.Sent)]
    [InlineData(204, SendOutcome.Sent)]
    [InlineData(302, SendOutcome.Refused)]
    [InlineData(400, SendOutcome.Refused)]
    [InlineData(403, SendOutcome.Refused)]
    [InlineData(404, SendOutcome.Refused)]
    [InlineData(410, SendOutcome.Gone)]
    [InlineData(413, SendOutcome.TooLarge)]
    [InlineData(429, SendOutcome.Throttled)]
    [InlineData(500, SendOutcome.Failed)]
    [InlineData(502, SendOutcome.Failed)]
    [InlineData(503, SendOutcome.Failed)]
    [InlineData(504, SendOutcome.Failed)]
    public async Task The_status_decides_the_outcome(int status, SendOutcome expected)
    {
        _api.OnCall = Status(status);

        (await Sender(_api.Address).SendAsync(Id, "{}"u8.ToArray(), CancellationToken)).ShouldBe(expected);
        (await Sender(_api.Address).CloseAsync(Id, CancellationToken)).ShouldBe(expected);

        _api.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_is_logged_with_its_type_its_text_and_what_to_set()
    {
        _api.OnCall = async context =>
        {
            context.Response.StatusCode = 403;
            context.Response.Headers["x-amzn-ErrorType"] = "ForbiddenException";
            await context.Response.WriteAsync("""{"message":"Forbidden"}""" + new string(' ', 100_000));
        };

        (await Sender(_api.Address).SendAsync(Id, "{}"u8.ToArray(), CancellationToken)).ShouldBe(SendOutcome.Refused);

        var line = _logs.ShouldHaveSingleItem();
        line.ShouldStartWith($"Error: {_api.Address}/@connections/ refused a call for connection {Id}: 403 ForbiddenException {{\"message\":\"Forbidden\"}}");
        line.ShouldContain("GRAPHQLSUBS_CONNECTIONS_ENDPOINT");
        line.Length.ShouldBeLessThan(2_000);
    }

    [Fact]
    public async Task A_broken_connection_is_a_failure()
    {
        _api.OnCall = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        (await Sender(_api.Address).SendAsync(Id, "{}"u8.ToArray(), CancellationToken)).ShouldBe(SendOutcome.Failed);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_a_failure()
    {
        (await Sender(new Uri($"http://127.0.0.1:{FreePort.Next()}/prod")).SendAsync(Id, "{}"u8.ToArray(), CancellationToken)).ShouldBe(SendOutcome.Failed);

        _logs.ShouldHaveSingleItem().ShouldContain("was not reached");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_failure_after_five_seconds()
    {
        var called = new TaskCompletionSource<bool>();
        _api.OnCall = async context =>
        {
            called.SetResult(true);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        var sending = Sender(_api.Address).SendAsync(Id, "{}"u8.ToArray(), CancellationToken).AsTask();
        await called.Task.Soon("the call arrives");

        _clock.Advance(TimeSpan.FromSeconds(5));

        (await sending.Soon("the call times out")).ShouldBe(SendOutcome.Failed);
    }

    [Fact]
    public async Task The_callers_cancellation_is_not_an_outcome()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await Sender(_api.Address).SendAsync(Id, "{}"u8.ToArray(), cancelled.Token));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_sent_and_the_log_says_what_to_set()
    {
        (await Sender(null).SendAsync(Id, "{}"u8.ToArray(), CancellationToken)).ShouldBe(SendOutcome.Refused);

        _logs.ShouldHaveSingleItem().ShouldContain("Set GRAPHQLSUBS_CONNECTIONS_ENDPOINT to the API's address");
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        var signer = new RequestSigner(new Lazy<AWSCredentials>(() => throw new AmazonClientException("none found")), "eu-west-1", _clock);

        (await Sender(_api.Address, signer).SendAsync(Id, "{}"u8.ToArray(), CancellationToken)).ShouldBe(SendOutcome.Refused);

        _logs.ShouldHaveSingleItem().ShouldContain("there are no AWS credentials");
        _api.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_run_at_the_same_time()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.OnCall = _ =>
        {
            if (_api.Calls.Count >= 50)
            {
                all.TrySetResult();
            }

            return all.Task;
        };
        var sender = Sender(_api.Address);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => sender.SendAsync($"{i}=", "{}"u8.ToArray(), CancellationToken).AsTask()))
            .Soon("all calls are answered");

        outcomes.ShouldAllBe(outcome => outcome == SendOutcome.Sent);
        _api.Calls.Select(call => call.Target).Distinct().Count().ShouldBe(50);
    }

    private static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private ConnectionSender Sender(Uri? address, RequestSigner? signer = null) => new(
        new HttpMessageInvoker(SenderLimits.CreateHttpHandler()),
        new ConnectionsEndpoint(address, _logs.Of<ConnectionsEndpoint>()),
        signer ?? new RequestSigner(new Lazy<AWSCredentials>(new SessionAWSCredentials("key", "secret", "token")), "eu-west-1", _clock),
        _clock,
        _logs.Of<ConnectionSender>());
}
