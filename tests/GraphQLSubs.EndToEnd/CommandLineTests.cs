using GraphQLSubs.EndToEnd.Hosts;
using GraphQLSubs.Testing;

namespace GraphQLSubs.EndToEnd;

/// <summary>The console client against the local gateway.</summary>
[Collection(nameof(InMemory))]
public sealed class CommandLineTests(InMemoryHost host)
{
    private const string Assembly = "graphqlsubs.dll";
    private const string MessageSent = "subscription($room: ID!) { messageSent(room: $room) { text } }";

    private readonly string _room = $"room-{Guid.NewGuid():N}";

    [Fact]
    public async Task Subscribe_prints_each_event_as_a_line_and_stops_at_the_count()
    {
        await using var client = Subscribe("--count", "2");
        await host.SubscribedAsync(_room);

        await host.Http.SendMessageAsync(_room, "ada", "héllo");
        await host.Http.SendMessageAsync(_room, "ada", "again");

        (await client.ExitAsync()).ShouldBe(0);
        client.Output.Split('\n').Order(StringComparer.Ordinal).ShouldBe(
            ["", """{"data":{"messageSent":{"text":"again"}}}""", """{"data":{"messageSent":{"text":"héllo"}}}"""]);
        client.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mutation_and_a_query_go_over_HTTP_and_over_a_socket(bool overSocket)
    {
        var url = (overSocket ? host.WebSocketUrl : host.Http.Url).ToString();

        var mutation = await RunAsync(
            "mutate", url, "mutation($input: SendMessageInput!) { sendMessage(input: $input) { text } }",
            "-v", $$"""input={"room":"{{_room}}","author":"ada","text":"hello"}""");
        var query = await RunAsync(
            "query", url, "query A($room: ID!) { messages(room: $room) { text } } query B { b: __typename }",
            "--variables", $$"""{"room":"{{_room}}"}""", "--operation-name", "A");

        mutation.ShouldBe(new ToolResult(0, "{\"data\":{\"sendMessage\":{\"text\":\"hello\"}}}\n", ""));
        query.ShouldBe(new ToolResult(0, "{\"data\":{\"messages\":[{\"text\":\"hello\"}]}}\n", ""));
    }

    [Theory]
    [InlineData("query", false)]
    [InlineData("query", true)]
    [InlineData("subscribe", true)]
    public async Task Errors_of_the_server_are_printed_and_end_with_1(string command, bool overSocket)
    {
        var url = (overSocket ? host.WebSocketUrl : host.Http.Url).ToString();

        var (exitCode, output, _) = await RunAsync(command, url, "{ nope }");

        exitCode.ShouldBe(1);
        output.ShouldStartWith("""{"errors":[{"message":"Cannot query field \"nope\" on type \"Query\".""");
    }

    [Theory]
    [InlineData("https")]
    [InlineData("wss")]
    public async Task A_certificate_that_the_server_made_itself_is_taken_when_told(string scheme)
    {
        var url = new UriBuilder(host.SecureHttpUrl) { Scheme = scheme }.Uri.ToString();

        var refused = await RunAsync("query", url, "{ __typename }");
        var taken = await RunAsync("query", url, "{ __typename }", "--insecure");

        refused.ExitCode.ShouldBe(3);
        refused.Errors.ShouldContain("-k");
        taken.ShouldBe(new ToolResult(0, "{\"data\":{\"__typename\":\"Query\"}}\n", ""));
    }

    [Fact]
    public async Task Ctrl_C_takes_leave_of_the_server()
    {
        await using var client = Subscribe();
        var subscribed = await host.SubscribedAsync(_room);

        client.Signal("INT");

        (await client.ExitAsync()).ShouldBe(0);
        client.Errors.ShouldBeEmpty();
        await host.UnsubscribedAsync(subscribed);
        await Eventually.Async(async () => !await host.HasRecordsAsync(subscribed.ConnectionId), "the connection's records to be gone");
    }

    [Fact]
    public async Task A_connection_that_is_lost_is_replaced_and_subscribed_anew()
    {
        await using var client = Subscribe("--count", "1");
        var first = await host.SubscribedAsync(_room);

        await host.DropAsync(first.ConnectionId);
        var second = await host.SubscribedAsync(_room, times: 2);
        await host.Http.SendMessageAsync(_room, "ada", "after");

        (await client.ExitAsync()).ShouldBe(0);
        second.ConnectionId.ShouldNotBe(first.ConnectionId);
        client.Output.ShouldBe("{\"data\":{\"messageSent\":{\"text\":\"after\"}}}\n");
        client.Errors.ShouldBe(
            """
            the server closed the connection (1000 Connection Closed Normally); connecting again
            subscribed again; events in between were missed

            """);
    }

    [Fact]
    public async Task It_pings_as_often_as_it_is_told()
    {
        await using var client = Subscribe("--keep-alive", "0.2", "--count", "1");
        var subscribed = await host.SubscribedAsync(_room);

        await host.PingedAsync(subscribed.ConnectionId, times: 3);
        await host.Http.SendMessageAsync(_room, "ada", "still there");

        (await client.ExitAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Time_that_is_over_before_the_count_ends_with_4()
    {
        var (exitCode, output, errors) = await RunAsync(
            "subscribe", host.WebSocketUrl.ToString(), MessageSent, "-v", $"room={_room}", "--count", "3", "--timeout", "1");

        (exitCode, output, errors).ShouldBe((4, "", "0 of 3 events came in 1 s.\n"));
    }

    [Theory]
    [InlineData("subscribe", "ws")]
    [InlineData("query", "ws")]
    [InlineData("query", "http")]
    public async Task A_server_that_is_not_there_ends_with_3(string command, string scheme)
    {
        var url = $"{scheme}://localhost:{FreePort.Next()}/graphql";

        var (exitCode, output, errors) = await RunAsync(command, url, "{ a }");

        (exitCode, output).ShouldBe((3, ""));
        errors.ShouldStartWith($"{url} cannot be reached: ");
    }

    [Theory]
    [InlineData("'ftp://x' is no ws, wss, http or https URL.", "query", "ftp://x", "{ a }")]
    [InlineData("'room' is not of the form name=value.", "query", "http://localhost", "{ a }", "-v", "room")]
    [InlineData("'x' is not of the form 'Name: value'.", "query", "http://localhost", "{ a }", "-H", "x")]
    [InlineData("--count must be 1 or more.", "subscribe", "ws://localhost", "{ a }", "--count", "0")]
    [InlineData("--timeout must be more than 0 and at most 86400 seconds.", "query", "http://localhost", "{ a }", "--timeout", "0")]
    public async Task A_command_line_that_makes_no_sense_ends_with_2(string message, params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync(arguments);

        exitCode.ShouldBe(2);
        errors.Split('\n')[0].ShouldBe(message);
    }

    private static Task<ToolResult> RunAsync(params string[] arguments) => RunningProgram.RunBuiltAsync(Assembly, arguments);

    private RunningProgram Subscribe(params string[] options) =>
        RunningProgram.StartBuilt(Assembly, ["subscribe", host.WebSocketUrl.ToString(), MessageSent, "-v", $"room={_room}", .. options]);
}
