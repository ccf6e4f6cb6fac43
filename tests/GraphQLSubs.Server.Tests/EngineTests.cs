using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Server.Tests;

/// <summary>The server with the real engine and a small schema: the whole way of a message, and what hostile clients send.</summary>
public sealed class EngineTests : IAsyncDisposable
{
    private readonly TestServer _server = new(TestSchema.Add);

    [Fact]
    public async Task A_subscriber_gets_what_a_mutation_over_another_socket_says()
    {
        await _server.ConnectAsync("a", "b", "c");
        await SubscribeAsync("a", "1", "subscription($r: ID!) { said(room: $r) { text } }", """{"r":"x"}""");
        await SubscribeAsync("c", "1", "subscription { said(room: \"other\") { text } }");

        await SubscribeAsync("b", "m", "mutation($t: String!) { say(room: \"x\", text: $t) }", """{"t":"héllo \"you\" \ud83d\ude00"}""");

        _server.Received("a").ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"said":{"text":"héllo \"you\" 😀"}}}}"""]);
        _server.Received("b").ShouldBe([
            """{"id":"m","type":"next","payload":{"data":{"say":true}}}""",
            """{"id":"m","type":"complete"}""",
        ]);
        _server.Received("c").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subscriber_gets_what_a_mutation_over_HTTP_says()
    {
        await _server.ConnectAsync("a");
        await SubscribeAsync("a", "1", "subscription { said(room: \"x\") { text } }");

        var response = await _server.HttpAsync(body: """{"query":"mutation { say(room: \"x\", text: \"hi\") }"}""");

        Encoding.UTF8.GetString(response.Body.Span).ShouldBe("""{"data":{"say":true}}""");
        _server.Received("a").ShouldBe(["""{"id":"1","type":"next","payload":{"data":{"said":{"text":"hi"}}}}"""]);
    }

    [Fact]
    public async Task A_field_that_reads_the_user_is_answered_for_each()
    {
        await _server.ConnectAsync("a", TestServer.User("ann"));
        await _server.ConnectAsync("b", TestServer.User("bob"));
        await SubscribeAsync("a", "1", "subscription { said(room: \"x\") { mine } }");
        await SubscribeAsync("b", "1", "subscription { said(room: \"x\") { mine } }");

        await SayAsync("x", "ann");

        _server.Received("a").ShouldHaveSingleItem().ShouldContain("""{"mine":true}""");
        _server.Received("b").ShouldHaveSingleItem().ShouldContain("""{"mine":false}""");
    }

    [Fact]
    public async Task A_resolver_that_fails_is_an_error_beside_the_data_and_the_subscription_lives_on()
    {
        await _server.ConnectAsync("a");
        await SubscribeAsync("a", "1", "subscription { said(room: \"x\") { text fails } }");

        await SayAsync("x", "1");
        await SayAsync("x", "2");

        var received = _server.Received("a");
        received.Length.ShouldBe(2);
        received.ShouldAllBe(message => message.Contains("\"type\":\"next\"", StringComparison.Ordinal));
        received[1].ShouldContain("\"fails\":null");
        received[1].ShouldNotContain("secret");
        _server.Logs.Entries.ShouldContain(entry => entry.Event == "ResolverFailed");
    }

    [Theory]
    [InlineData("subscription { said(room: ", "HC0014")]
    [InlineData("", "HC0014")]
    [InlineData("query A { value } query B { value }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("subscription($r: ID!) { said(room: $r) { text } }", null)]
    [InlineData("query($t: String!) { value(text: $t) }", null)]
    public async Task A_request_error_ends_only_its_operation(string query, string? code)
    {
        await _server.ConnectAsync("a");
        await SubscribeAsync("a", "1", "subscription { said(room: \"x\") { text } }");

        await SubscribeAsync("a", "2", query);
        await SayAsync("x", "hello");

        var received = _server.Received("a");
        received.Length.ShouldBe(2);
        received[0].ShouldStartWith("""{"id":"2","type":"error","payload":[{"message":""");
        received[1].ShouldContain("hello");

        if (code is not null)
        {
            received[0].ShouldContain($"\"code\":\"{code}\"");
        }
    }

    public static TheoryData<string, string> HostileOperations => new()
    {
        { "nested 1,000 deep", Repeat("{ a", 1_000) + Repeat(" }", 1_000) },
        { "10,000 aliases", "{" + string.Concat(Enumerable.Range(0, 10_000).Select(index => $"a{index}:value ")) + "}" },
        { "a result of 130 KB", "{ big(bytes: 133120) }" },
        { "a list 10,000 deep", "{ value(text: " + Repeat("[", 10_000) + Repeat("]", 10_000) + ") }" },
        { "half a surrogate pair", "{ value(text: \"\\ud800\") }" },
    };

    [Theory]
    [MemberData(nameof(HostileOperations))]
    public async Task A_hostile_operation_gets_an_error_or_a_result_and_the_connection_lives_on(string what, string query)
    {
        await _server.ConnectAsync("a");

        await SubscribeAsync("a", "1", query);
        await SubscribeAsync("a", "2", "{ value }");

        var received = _server.Received("a");
        received[0].ShouldStartWith("""{"id":"1","type":""", customMessage: what);
        received[^1].ShouldBe("""{"id":"2","type":"complete"}""");
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"t":"\ud800"}""", "\"code\":\"BAD_REQUEST\"")]
    [InlineData("""{"__proto__":{"t":1},"t":"v"}""", "\"value\":\"v\"")]
    [InlineData("""{"t":"first","t":"last"}""", "\"value\":\"last\"")]
    [InlineData("""{"t":7}""", "\"type\":\"error\"")]
    [InlineData("""{"t":null}""", "\"type\":\"error\"")]
    [InlineData("""{"t":{"constructor":{}}}""", "\"type\":\"error\"")]
    public async Task Hostile_variables_get_an_answer(string variables, string contained)
    {
        await _server.ConnectAsync("a");

        await SubscribeAsync("a", "1", "query($t: String!) { value(text: $t) }", variables);

        _server.Received("a")[0].ShouldContain(contained);
        _server.Sender.Closed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_error_filter_sees_what_clients_get()
    {
        await using var server = new TestServer(builder =>
        {
            TestSchema.Add(builder);
            builder.AddErrorFilter(error => ErrorBuilder.FromError(error).SetMessage("filtered").Build());
        });
        await server.ConnectAsync("a");

        await server.SubscribeAsync("a", "1", "{ fails }", "{}");

        server.Received("a")[0].ShouldContain("filtered");
    }

    [Fact]
    public async Task A_resolver_that_met_a_throttled_store_may_be_tried_again()
    {
        await _server.ConnectAsync("a");

        await SubscribeAsync("a", "1", "{ throttled }");

        _server.Received("a")[0].ShouldContain("\"code\":\"SERVICE_UNAVAILABLE\"");
        _server.Received("a")[0].ShouldNotContain("secret");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private Task<HttpResponse> SayAsync(string room, string text) =>
        _server.HttpAsync(body: $$"""{"query":"mutation { say(room: \"{{room}}\", text: \"{{text}}\") }"}""");

    private Task SubscribeAsync(string connectionId, string operationId, string query, string variables = "{}") =>
        _server.SubscribeAsync(connectionId, operationId, JsonEncodedText.Encode(query).ToString(), variables);
}
