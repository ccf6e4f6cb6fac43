using System.Text;
using GraphQLSubs.Execution;
using Shouldly;
using Xunit;
using static GraphQLSubs.Engine.Tests.Execution.Executors;

namespace GraphQLSubs.Engine.Tests.Execution;

/// <summary>Whatever a request holds, it is answered: never by an exception, never by an answer out of proportion.</summary>
public sealed class HostileInputTests
{
    private const string Sdl = """
        scalar Any
        input In { text: String self: In list: [Int!] }
        type Query { f(in: In, any: Any, int: Int, float: Float, list: [Int!], text: String): String self: Query }
        """;

    private static readonly RequestExecutor Executor = Create(
        Sdl,
        ("Query.f", context => context.Arguments[5] ?? "ok"),
        ("Query.self", _ => "self"));

    [Theory]
    [InlineData("""{"v":{"text":"\ud800"}}""", "unpaired surrogate")]
    [InlineData("""{"v":{"\udc00":1}}""", "unpaired surrogate")]
    [InlineData("""{"v":{"__proto__":{"text":"x"}}}""", "not to include unknown field \\\"__proto__\\\"")]
    [InlineData("""{"v":{"constructor":null}}""", "not to include unknown field \\\"constructor\\\"")]
    [InlineData("""{"v":{"text":1e999}}""", "String cannot represent a non string value: Infinity")]
    [InlineData("""{"v":[1,2]""", "must be one JSON object")]
    [InlineData("[]", "must be one JSON object")]
    [InlineData("\u0000", "must be one JSON object")]
    public async Task Wrong_variables_are_told(string variables, string message)
    {
        var response = await Executor.RunAsync("query ($v: In) { f(in: $v) }", variables);

        response.ShouldContain(message);
        response.ShouldContain("\"code\":\"HC0016\"");
        response.ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_told()
    {
        Executor.TryPrepare("query ($v: In) { f(in: $v) }", null, out var operation, out _).ShouldBeTrue();
        byte[] variables = [.. "{\"v\":{\"text\":\""u8, 0xFF, 0xC0, .. "\"}}"u8];

        using var result = await Executor.ExecuteAsync(
            operation, new OperationRequest { Variables = variables, Services = null! }, TestContext.Current.CancellationToken);

        result.HasData.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-1e400")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("0.1")]
    public async Task Numbers_beyond_Int_are_told(string number) =>
        (await Executor.RunAsync("query ($v: Int) { f(int: $v) }", $$"""{"v":{{number}}}""")).ShouldContain("Int cannot represent non");

    [Fact]
    public async Task Variables_may_nest_to_the_limit_and_not_beyond()
    {
        (await Nested(ExecutionLimits.MaxVariableDepth - 1)).ShouldStartWith("{\"data\"");
        (await Nested(ExecutionLimits.MaxVariableDepth)).ShouldContain("at most 256 levels deep");
        (await Nested(100_000)).ShouldContain("at most 256 levels deep");

        static Task<string> Nested(int depth) => Executor.RunAsync(
            "query ($v: In) { f(in: $v) }",
            "{\"v\":" + string.Concat(Enumerable.Repeat("{\"self\":", depth - 1)) + "{}" + new string('}', depth));
    }

    [Fact]
    public async Task Ten_thousand_wrong_items_are_told_of_fifty_times()
    {
        var response = await Executor.RunAsync(
            "query ($v: [Int!]) { f(list: $v) }", "{\"v\":[" + string.Join(',', Enumerable.Repeat("\"x\"", 10_000)) + "]}");

        response.ShouldContain("Too many errors processing variables");
        Encoding.UTF8.GetByteCount(response).ShouldBeLessThan(16_384);
    }

    [Fact]
    public async Task A_large_wrong_value_is_shown_in_part()
    {
        var response = await Executor.RunAsync(
            "query ($v: Int) { f(int: $v) }", "{\"v\":\"" + new string('x', 1_000_000) + "\"}");

        response.Length.ShouldBeLessThan(8_192);
    }

    [Fact]
    public async Task Ten_thousand_items_are_read() => (await Executor.RunAsync(
        "query ($v: [Int!]) { f(list: $v) }", "{\"v\":[" + string.Join(',', Enumerable.Range(0, 10_000)) + "]}"))
        .ShouldBe("""{"data":{"f":"ok"}}""");

    [Fact]
    public async Task An_unpaired_surrogate_of_a_resolver_becomes_a_replacement_character() =>
        (await Create("type Query { f: String }", ("Query.f", _ => "a\ud800b")).RunAsync("{ f }"))
        .ShouldBe("{\"data\":{\"f\":\"a\uFFFDb\"}}");

    [Fact]
    public async Task Objects_nested_without_end_by_fragments_are_refused()
    {
        var fragments = string.Concat(Enumerable.Range(0, 500).Select(i => $"fragment F{i} on Query {{ self {{ ...F{i + 1} }} }} "));

        (await Executor.RunAsync($"{{ ...F0 }} {fragments} fragment F500 on Query {{ f }}")).ShouldContain("DOCUMENT_LIMIT_EXCEEDED");
    }

    [Fact]
    public async Task The_stack_is_never_exhausted()
    {
        var schema = CreateSchema(Sdl, ("Query.self", _ => "self"));
        var executor = new RequestExecutor(schema, new RequestExecutorOptions { ValidatesDocuments = false });

        // Without validation the fragment may contain itself.
        var nested = await executor.RunAsync("{ ...F } fragment F on Query { self { ...F } }");

        nested.ShouldContain("The response nests too deep.");
    }
}
