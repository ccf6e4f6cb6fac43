using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GraphQLSubs.LocalGateway.RuntimeApi;
using GraphQLSubs.LocalGateway.Tests.Harness;
using GraphQLSubs.Testing;
using Shouldly;
using Xunit;

namespace GraphQLSubs.LocalGateway.Tests.RuntimeApi;

public sealed class BootstrapFunctionTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly TextWriter _lines;

    public BootstrapFunctionTests() => _lines = TextWriter.Synchronized(_output);

    private BootstrapOptions Options => new()
    {
        Path = Repository.PathOf("tests/GraphQLSubs.LocalGateway.Tests/RuntimeApi/bootstrap.mjs"),
        Output = _lines,
        FunctionName = "chat",
        Environment = new Dictionary<string, string> { ["GRAPHQLSUBS_TABLE"] = "t", ["AWS_REGION"] = "eu-west-1" },
    };

    private string Output
    {
        get
        {
            // The monitor that the synchronized writer takes.
            lock (_lines)
            {
                return _output.ToString();
            }
        }
    }

    [Fact]
    public async Task An_event_goes_through_the_process_and_back()
    {
        await using var function = BootstrapFunction.Start(Options);

        var result = await InvokeAsync(function, """{"x":"é"}""");

        result.IsError.ShouldBeFalse();
        Parse(result).GetProperty("event").GetRawText().ShouldBe("""{"x":"é"}""");
    }

    [Fact]
    public async Task The_process_gets_Lambdas_environment_and_headers()
    {
        await using var function = BootstrapFunction.Start(Options);

        var answer = Parse(await InvokeAsync(function, """
            {"env":["GRAPHQLSUBS_TABLE","AWS_REGION","AWS_LAMBDA_FUNCTION_NAME","AWS_LAMBDA_FUNCTION_VERSION","TZ","PATH"]}
            """));

        answer.GetProperty("env").EnumerateArray().Select(value => value.GetString())
            .ShouldBe(["t", "eu-west-1", "chat", "$LATEST", ":UTC", Environment.GetEnvironmentVariable("PATH")]);
        answer.GetProperty("arn").GetString().ShouldBe("arn:aws:lambda:eu-west-1:123456789012:function:chat");
        answer.GetProperty("traceId").GetString()!.ShouldStartWith("Root=1-");
        answer.GetProperty("deadlineMs").GetInt64().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Its_output_is_relayed_line_by_line()
    {
        await using var function = BootstrapFunction.Start(Options);

        await InvokeAsync(function, "{}");

        await Eventually.Async(() => Output.Split('\n').Length == 3, "two lines of output");
        Output.ShouldContain("[function 1] init on stdout\n");
        Output.ShouldContain("[function 1] init on stderr\n");
    }

    [Fact]
    public async Task An_error_of_the_function_is_handed_on()
    {
        await using var function = BootstrapFunction.Start(Options);

        var result = await InvokeAsync(function, """{"do":"fail"}""");

        result.IsError.ShouldBeTrue();
        Parse(result).GetProperty("errorType").GetString().ShouldBe("Oops");
    }

    [Fact]
    public async Task A_crash_fails_its_event_and_the_next_one_gets_a_new_process()
    {
        await using var function = BootstrapFunction.Start(Options);
        var pid = Pid(await InvokeAsync(function, "{}"));

        var crashed = await InvokeAsync(function, """{"do":"exit","code":3}""");
        var next = await InvokeAsync(function, "{}");

        crashed.IsError.ShouldBeTrue();
        Parse(crashed).GetProperty("errorType").GetString().ShouldBe("Runtime.ExitError");
        Parse(crashed).GetProperty("errorMessage").GetString()!.ShouldEndWith("Error: Runtime exited with error: exit status 3");
        Pid(next).ShouldNotBe(pid);
    }

    [Fact]
    public async Task A_function_that_cannot_start_fails_each_event_with_its_own_words()
    {
        await using var function = BootstrapFunction.Start(Options with { Environment = new Dictionary<string, string> { ["FAIL_INIT"] = "1" } });

        for (var i = 0; i < 2; i++)
        {
            var result = await InvokeAsync(function, "{}");

            result.IsError.ShouldBeTrue();
            Parse(result).GetProperty("errorType").GetString().ShouldBe("Runtime.NoConfig");
        }
    }

    [Fact]
    public async Task A_function_above_its_time_is_killed()
    {
        await using var function = BootstrapFunction.Start(Options with { Limits = new() { FunctionTimeout = TimeSpan.FromSeconds(1.5) } });

        var result = await InvokeAsync(function, """{"do":"hang"}""");

        Parse(result).GetProperty("errorType").GetString().ShouldBe("Sandbox.Timedout");
        Parse(result).GetProperty("errorMessage").GetString()!.ShouldEndWith("Error: Task timed out after 1.50 seconds");
        (await InvokeAsync(function, "{}")).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_above_6_MB_fails_the_event()
    {
        await using var function = BootstrapFunction.Start(Options);

        var result = await InvokeAsync(function, """{"do":"large","bytes":6291557}""");

        result.IsError.ShouldBeTrue();
        Parse(result).GetProperty("errorType").GetString().ShouldBe("Function.ResponseSizeTooLarge");
    }

    [Fact]
    public async Task A_process_can_be_killed_in_the_middle_of_an_event()
    {
        await using var function = BootstrapFunction.Start(Options);
        var hanging = InvokeAsync(function, """{"do":"hang"}""");

        await Eventually.Async(function.KillBusyProcess, "a process to be at work");

        Parse(await hanging).GetProperty("errorMessage").GetString()!.ShouldEndWith("Error: Runtime exited with error: signal: killed");
        (await InvokeAsync(function, "{}")).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task Processes_work_side_by_side_and_further_events_wait()
    {
        await using var function = BootstrapFunction.Start(Options with { Concurrency = 2 });

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => InvokeAsync(function, """{"waitMs":20}""")));

        results.ShouldAllBe(result => !result.IsError);
        results.Select(Pid).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_processes_end_with_the_gateway()
    {
        var function = BootstrapFunction.Start(Options with { Concurrency = 2 });
        var pid = Pid(await InvokeAsync(function, "{}"));
        var hanging = InvokeAsync(function, """{"do":"hang"}""");

        await function.DisposeAsync();

        (await hanging).IsError.ShouldBeTrue();
        IsAlive(pid).ShouldBeFalse();
    }

    [Fact]
    public async Task The_function_stands_behind_a_gateway()
    {
        await using var function = BootstrapFunction.Start(Options);
        await using var gateway = await Gateway.StartAsync(function, new() { Port = 0 });
        using var http = new HttpClient();

        using var response = await http.GetAsync(gateway.HttpUrl, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        JsonElement.Parse(body).GetProperty("event").GetProperty("routeKey").GetString().ShouldBe("GET /graphql");
    }

    [Fact]
    public void A_missing_file_is_said_at_once()
    {
        Should.Throw<FileNotFoundException>(() => BootstrapFunction.Start(Options with { Path = "/nowhere/bootstrap" }))
            .Message.ShouldBe("There is no function at /nowhere/bootstrap.");
    }

    public void Dispose() => _output.Dispose();

    private static Task<FunctionResult> InvokeAsync(BootstrapFunction function, string json) =>
        function.InvokeAsync(Encoding.UTF8.GetBytes(json), TestContext.Current.CancellationToken).WithinLimit("the function's answer");

    private static JsonElement Parse(FunctionResult result) => JsonElement.Parse(result.Payload.Span);

    private static int Pid(FunctionResult result) => Parse(result).GetProperty("pid").GetInt32();

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
