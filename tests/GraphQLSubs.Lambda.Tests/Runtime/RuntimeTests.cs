using System.Globalization;
using System.Net;
using System.Text.Json;
using GraphQLSubs.Lambda.Hosting;
using GraphQLSubs.Server;
using GraphQLSubs.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Runtime;

/// <summary>The function's own entry point against a Runtime API, in this process.</summary>
public sealed class RuntimeTests : IAsyncLifetime
{
    private const string Query = """{"version":"2.0","requestContext":{"http":{"method":"GET"}},"rawQueryString":"query={a}"}""";

    private readonly FakeServer _server = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, string> _environment = new()
    {
        ["GRAPHQLSUBS_TABLE"] = "chat",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_LAMBDA_LOG_LEVEL"] = "FATAL",
    };

    private TimeProvider _clock = TimeProvider.System;
    private FakeRuntimeApi _api = null!;
    private Task<int> _exitCode = Task.FromResult(0);

    public async ValueTask InitializeAsync()
    {
        _api = await FakeRuntimeApi.StartAsync();
        _environment["AWS_LAMBDA_RUNTIME_API"] = _api.Authority;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _exitCode.Soon("the function ends");
        _stop.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Events_are_answered_one_after_another()
    {
        Start();
        var atOnce = 0;
        var most = 0;
        _server.OnHttp = async (request, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            await Task.Yield();
            Interlocked.Decrement(ref atOnce);
            return FakeServer.Json($"\"{request.QueryString}\"");
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _api.InvokeAsync(Query.Replace("{a}", $"{i}"))));

        answers.ShouldAllBe(answer => !answer.IsError && answer.ContentType == "application/json");
        answers.Select(answer => JsonDocument.Parse(answer.Body).RootElement.GetProperty("body").GetString())
            .ShouldBe(Enumerable.Range(0, 20).Select(i => $"\"query={i}\""));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_event_is_reported_as_the_functions_error()
    {
        Start();

        var answer = await _api.InvokeAsync("""{"Records":[{"eventSource":"aws:s3"}]}""");

        answer.IsError.ShouldBeTrue();
        answer.ContentType.ShouldBe("application/vnd.aws.lambda.error+json");
        answer.ErrorType.ShouldBe("GraphQLSubs.Lambda.UnknownEventException");
        var error = JsonDocument.Parse(answer.Body).RootElement;
        error.GetProperty("errorType").GetString().ShouldBe(answer.ErrorType);
        error.GetProperty("errorMessage").GetString().ShouldStartWith("The event is of an unknown kind. Understood are");
        error.GetProperty("stackTrace").GetArrayLength().ShouldBeGreaterThan(0);
        (await _api.InvokeAsync(Query)).IsError.ShouldBeFalse();
    }

    [Theory]
    [InlineData(30_000, 29_800)]
    [InlineData(1_000, 900)]
    public async Task The_token_is_cancelled_before_the_deadline_so_that_there_is_time_to_answer(int deadlineMs, int cancelledMs)
    {
        var clock = new FakeTimeProvider();
        _clock = clock;
        Start();
        var handling = new TaskCompletionSource<CancellationToken>();
        _server.OnHttp = async (_, cancellationToken) =>
        {
            var cancelled = new TaskCompletionSource();
            using var registration = cancellationToken.Register(cancelled.SetResult);
            handling.SetResult(cancellationToken);
            await cancelled.Task;
            throw new OperationCanceledException(cancellationToken);
        };
        var answer = _api.InvokeAsync(Query, clock.GetUtcNow().AddMilliseconds(deadlineMs));
        var token = await handling.Task.Soon("the event is handled");

        clock.Advance(TimeSpan.FromMilliseconds(cancelledMs - 1));
        token.IsCancellationRequested.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMilliseconds(1));

        token.IsCancellationRequested.ShouldBeTrue();
        JsonDocument.Parse((await answer).Body).RootElement.GetProperty("statusCode").GetInt32().ShouldBe(500);
    }

    [Theory]
    [InlineData("2020-11-22T07:10:42Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    public async Task A_deadline_that_has_passed_on_arrival_does_not_count(string deadline)
    {
        Start();
        var cancelled = true;
        _server.OnHttp = (_, cancellationToken) =>
        {
            cancelled = cancellationToken.IsCancellationRequested;
            return Task.FromResult(FakeServer.Json("1"));
        };

        await _api.InvokeAsync(Query, DateTimeOffset.Parse(deadline, CultureInfo.InvariantCulture));

        cancelled.ShouldBeFalse();
    }

    [Fact]
    public async Task The_trace_id_of_the_event_is_in_the_environment_and_goes_with_it()
    {
        Start();
        var seen = new List<string?>();
        _server.OnHttp = (_, _) =>
        {
            seen.Add(Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID"));
            return Task.FromResult(FakeServer.Json("1"));
        };

        await _api.InvokeAsync(Query, traceId: "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1");
        await _api.InvokeAsync(Query);

        seen.ShouldBe(["Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1", null]);
    }

    [Fact]
    public async Task An_event_of_six_megabytes_is_taken_whole()
    {
        Start();
        var length = 0;
        _server.OnHttp = (request, _) =>
        {
            length = request.Body.Length;
            return Task.FromResult(FakeServer.Json("1"));
        };
        var text = new string('x', 6 * 1024 * 1024 - 200);

        await _api.InvokeAsync("""{"version":"2.0","requestContext":{"http":{"method":"POST"}},"body":"TEXT"}""".Replace("TEXT", text));

        length.ShouldBe(text.Length);
    }

    [Fact]
    public async Task An_answer_larger_than_Lambda_takes_becomes_an_error()
    {
        Start();
        _api.AnswerLimitBytes = 1_000;
        _server.OnHttp = (_, _) => Task.FromResult(FakeServer.Json(new string('x', 2_000)));

        var answer = await _api.InvokeAsync(Query);

        answer.IsError.ShouldBeTrue();
        answer.ErrorType.ShouldBe("Function.ResponseSizeTooLarge");
        _server.OnHttp = (_, _) => Task.FromResult(FakeServer.Json("1"));
        (await _api.InvokeAsync(Query)).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task A_failing_next_is_tried_again()
    {
        _api.FailNext.Enqueue(HttpStatusCode.ServiceUnavailable);
        _api.FailNext.Enqueue(HttpStatusCode.BadGateway);
        Start();

        (await _api.InvokeAsync(Query)).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task The_process_ends_with_1_when_the_Runtime_API_has_a_container_error()
    {
        _api.FailNext.Enqueue(HttpStatusCode.InternalServerError);

        Start();

        (await _exitCode.Soon("the function ends")).ShouldBe(1);
    }

    [Fact]
    public async Task Stopping_while_waiting_ends_with_0()
    {
        Start();
        await Eventually.Async(() => _api.Asking == 1, "the function asks for an event");

        await _stop.CancelAsync();

        (await _exitCode.Soon("the function ends")).ShouldBe(0);
    }

    [Fact]
    public async Task Stopping_while_an_event_is_handled_still_answers_it()
    {
        Start();
        var handling = new TaskCompletionSource<bool>();
        var release = new TaskCompletionSource();
        _server.OnHttp = async (_, _) =>
        {
            handling.SetResult(true);
            await release.Task;
            return FakeServer.Json("1");
        };
        var answer = _api.InvokeAsync(Query);
        await handling.Task.Soon("the event is handled");

        await _stop.CancelAsync();
        release.SetResult();

        (await answer).IsError.ShouldBeFalse();
        (await _exitCode.Soon("the function ends")).ShouldBe(0);
    }

    [Theory]
    [InlineData("GRAPHQLSUBS_TABLE")]
    [InlineData("AWS_REGION")]
    public async Task A_missing_variable_is_an_init_error_that_names_it(string variable)
    {
        _environment.Remove(variable);

        Start();

        (await _exitCode.Soon("the function ends")).ShouldBe(1);
        var error = await _api.InitError;
        error.ErrorType.ShouldBe("GraphQLSubs.Lambda.Hosting.LambdaEnvironmentException");
        JsonDocument.Parse(error.Body).RootElement.GetProperty("errorMessage").GetString()
            .ShouldBe($"The environment variable {variable} is not set.");
    }

    [Fact]
    public async Task A_server_that_cannot_be_made_is_an_init_error()
    {
        var function = new LambdaFunction(
            (_, _) => throw new InvalidOperationException("no schema"), _environment.GetValueOrDefault, Stream.Null);

        (await function.RunAsync(cancellationToken: _stop.Token)).ShouldBe(1);

        (await _api.InitError).ErrorType.ShouldBe("System.InvalidOperationException");
    }

    [Fact]
    public async Task Outside_of_Lambda_the_program_ends_with_1()
    {
        _environment.Remove("AWS_LAMBDA_RUNTIME_API");

        Start();

        (await _exitCode.Soon("the function ends")).ShouldBe(1);
    }

    private void Start()
    {
        var function = new LambdaFunction(
            (services, _) => services.AddSingleton<IGraphQLServer>(_server).AddSingleton(_clock),
            _environment.GetValueOrDefault,
            Stream.Null);

        _exitCode = function.RunAsync(cancellationToken: _stop.Token);
    }
}
