using System.Text.Json;
using Amazon.DynamoDBv2;
using GraphQLSubs.DynamoDb;
using GraphQLSubs.Lambda.Tests.Connections;
using GraphQLSubs.Testing;
using Shouldly;

namespace GraphQLSubs.Lambda.Tests.Runtime;

/// <summary>The published binary with Chat in it, against a Runtime API, a management API and DynamoDB Local.</summary>
public sealed class NativeBootstrapTests(NativeBootstrapTests.Backend backend) : IClassFixture<NativeBootstrapTests.Backend>, IAsyncLifetime
{
    private const string Rooms = """{"version":"2.0","requestContext":{"http":{"method":"GET"}},"rawQueryString":"query=%7Brooms%7Bid%7D%7D","headers":{"accept":"application/json"}}""";

    private readonly string _connectionId = $"{Guid.NewGuid():N}=";
    private readonly Dictionary<string, string> _environment = [];
    private FakeRuntimeApi _api = null!;
    private FakeManagementApi _management = null!;

    public async ValueTask InitializeAsync()
    {
        _api = await FakeRuntimeApi.StartAsync();
        _management = await FakeManagementApi.StartAsync();
        _environment["AWS_LAMBDA_RUNTIME_API"] = _api.Authority;
        _environment["AWS_REGION"] = "eu-west-1";
        _environment["AWS_ACCESS_KEY_ID"] = "key";
        _environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        _environment["AWS_SESSION_TOKEN"] = "token";
        _environment["AWS_ENDPOINT_URL_DYNAMODB"] = backend.DynamoDb.Endpoint.ToString();
        _environment["GRAPHQLSUBS_TABLE"] = backend.Table;
        _environment["GRAPHQLSUBS_CONNECTIONS_ENDPOINT"] = _management.Address.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _management.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task A_mutation_reaches_a_subscriber()
    {
        await using var process = await NativeProcess.StartAsync(_environment);

        (await _api.InvokeAsync(Event("CONNECT", "", """ "headers":{"Sec-WebSocket-Protocol":"graphql-transport-ws"} """))).Body
            .ShouldBe("""{"statusCode":200,"headers":{"Sec-WebSocket-Protocol":"graphql-transport-ws"}}""");
        await SendAsync("""{"type":"connection_init"}""");
        await SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { messageSent(room: \"native\") { author text } }"}}""");
        var sent = await _api.InvokeAsync("""
            {"version":"2.0","rawQueryString":"","headers":{"content-type":"application/json","accept":"application/json"},"requestContext":{"http":{"method":"POST"}},
             "body":"{\"query\":\"mutation { sendMessage(input: { room: \\\"native\\\", author: \\\"Ann\\\", text: \\\"Grüße 😀\\\" }) { text } }\"}","isBase64Encoded":false}
            """);
        await SendAsync("""{"id":"1","type":"complete"}""");
        (await _api.InvokeAsync(Event("DISCONNECT", "", null))).Body.ShouldBe("""{"statusCode":200}""");

        var answer = JsonDocument.Parse(sent.Body).RootElement;
        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.GetProperty("body").GetString().ShouldBe("""{"data":{"sendMessage":{"text":"Grüße 😀"}}}""");
        _management.Calls.ShouldAllBe(call => call.Target == $"/prod/@connections/{Uri.EscapeDataString(_connectionId)}");
        _management.Calls.Select(call => call.Body).ShouldBe(
        [
            """{"type":"connection_ack"}""",
            """{"id":"1","type":"next","payload":{"data":{"messageSent":{"author":"Ann","text":"Grüße 😀"}}}}""",
        ]);
        process.Signal("TERM");
        (await process.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Malformed_events_are_errors_and_the_next_event_is_handled()
    {
        await using var process = await NativeProcess.StartAsync(_environment);

        foreach (var payload in (string[])["", "{", "null", """{"Records":[]}""", """{"requestContext":[]}"""])
        {
            (await _api.InvokeAsync(payload)).ErrorType.ShouldBe("GraphQLSubs.Lambda.UnknownEventException");
        }

        JsonDocument.Parse((await _api.InvokeAsync(Rooms)).Body).RootElement.GetProperty("statusCode").GetInt32().ShouldBe(200);
    }

    [Fact]
    public async Task A_body_of_six_megabytes_is_refused_and_the_process_lives_on()
    {
        await using var process = await NativeProcess.StartAsync(_environment);
        var large = """{"version":"2.0","headers":{"content-type":"application/json"},"requestContext":{"http":{"method":"POST"}},"body":"BODY"}"""
            .Replace("BODY", new string('[', 6 * 1024 * 1024 - 200));

        var status = JsonDocument.Parse((await _api.InvokeAsync(large)).Body).RootElement.GetProperty("statusCode").GetInt32();

        status.ShouldBeInRange(400, 499);
        (await _api.InvokeAsync(Rooms)).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task SIGTERM_while_it_waits_ends_it_with_0()
    {
        await using var process = await NativeProcess.StartAsync(_environment);
        await Eventually.Async(() => _api.Asking == 1, "the function asks for an event");

        process.Signal("TERM");

        (await process.ExitAsync()).ShouldBe(0);
        (process.Output + process.Errors).ShouldBeEmpty();
    }

    [Fact]
    public async Task SIGTERM_while_it_handles_an_event_ends_it_after_the_answer()
    {
        var posting = new TaskCompletionSource<bool>();
        var release = new TaskCompletionSource();
        _management.OnCall = async _ =>
        {
            posting.TrySetResult(true);
            await release.Task;
        };
        await using var process = await NativeProcess.StartAsync(_environment);
        await _api.InvokeAsync(Event("CONNECT", "", """ "headers":{"Sec-WebSocket-Protocol":"graphql-transport-ws"} """));
        var answer = _api.InvokeAsync(Event("MESSAGE", """{"type":"connection_init"}""", null));
        await posting.Task.Soon("the function posts its answer");

        process.Signal("TERM");
        release.SetResult();

        (await answer).Body.ShouldBe("""{"statusCode":200}""");
        (await process.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_Runtime_API_that_goes_away_ends_it_with_1()
    {
        await using var process = await NativeProcess.StartAsync(_environment);
        await Eventually.Async(() => _api.Asking == 1, "the function asks for an event");

        await _api.DisposeAsync();

        (await process.ExitAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_variable_is_an_init_error_and_exit_code_1()
    {
        _environment.Remove("GRAPHQLSUBS_TABLE");
        await using var process = await NativeProcess.StartAsync(_environment);

        (await process.ExitAsync()).ShouldBe(1);

        var error = await _api.InitError;
        JsonDocument.Parse(error.Body).RootElement.GetProperty("errorMessage").GetString().ShouldBe("The environment variable GRAPHQLSUBS_TABLE is not set.");
        (process.Output + process.Errors).TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("\"level\":\"FATAL\"");
    }

    [Fact]
    public async Task Outside_of_Lambda_it_says_what_it_is_and_ends_with_1()
    {
        await using var process = await NativeProcess.StartAsync(new Dictionary<string, string>());

        (await process.ExitAsync()).ShouldBe(1);

        (process.Output + process.Errors).TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("this program is a Lambda function");
    }

    private async Task SendAsync(string message) =>
        (await _api.InvokeAsync(Event("MESSAGE", message, null))).Body.ShouldBe("""{"statusCode":200}""");

    private string Event(string eventType, string body, string? members) =>
        $$"""{ {{(members is null ? "" : members + ",")}} "requestContext":{"eventType":"{{eventType}}","connectionId":"{{_connectionId}}","requestTimeEpoch":{{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}},"domainName":"example.com","stage":"prod"},"body":"{{JsonEncodedText.Encode(body)}}","isBase64Encoded":false}""";

    public sealed class Backend : IAsyncLifetime
    {
        public string Table { get; } = "chat";

        public DynamoDbLocal DynamoDb { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            DynamoDb = await DynamoDbLocal.StartAsync();
            using var client = new AmazonDynamoDBClient("key", "secret", new AmazonDynamoDBConfig { ServiceURL = DynamoDb.Endpoint.ToString() });
            await new DynamoDbTable(client, Table).CreateIfMissingAsync(TimeProvider.System);
        }

        public ValueTask DisposeAsync() => DynamoDb.DisposeAsync();
    }
}
