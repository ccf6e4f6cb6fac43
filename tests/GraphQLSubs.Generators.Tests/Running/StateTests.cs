using GraphQLSubs.Execution;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GraphQLSubs.Generators.Tests.Running;

public sealed class StateTests
{
    private static readonly Dictionary<string, object?> State = new()
    {
        ["tenant"] = "acme", ["count"] = 7, ["roles"] = new[] { "a", "b" },
    };

    [Theory]
    [InlineData("tenant", "\"acme\"")]
    [InlineData("plain", "\"acme\"")]
    [InlineData("maybeTenant", "null")]
    [InlineData("retries", "3")]
    [InlineData("count", "7")]
    [InlineData("roles", "\"a b\"")]
    [InlineData("fromContext", "\"acme\"")]
    [InlineData("local", "\"written nothing else\"")]
    public async Task A_parameter_receives_its_entry_or_what_stands_in_for_it(string field, string expected) =>
        (await ExecuteAsync($"{{ {field} }}")).ShouldBe($$$"""{"data":{"{{{field}}}":{{{expected}}}}}""");

    [Fact]
    public async Task A_missing_entry_is_an_error_that_names_it()
    {
        var response = await ExecuteAsync("{ tenant }", state: []);

        response.ShouldContain("There is no global state 'tenant'.");
        response.ShouldEndWith("\"data\":null}");
    }

    [Fact]
    public async Task An_entry_of_another_type_is_an_error_that_names_both() =>
        (await ExecuteAsync("{ count }", new() { ["count"] = "seven" }))
            .ShouldContain("The global state 'count' is System.String, not System.Int64.");

    [Theory]
    [InlineData("{ level(number: 1) { number } }", """{"level":{"number":1}}""")]
    [InlineData("{ levelLater(number: 1) { number } }", """{"levelLater":{"number":1}}""")]
    [InlineData("{ level(number: 1) { below { below { number } } number } }", """{"level":{"below":{"below":{"number":3}},"number":1}}""")]
    [InlineData("{ level(number: 1) { two { below { number } number } } }", """{"level":{"two":[{"below":{"number":2},"number":1},{"below":{"number":2},"number":1}]}}""")]
    [InlineData("{ a: level(number: 1) { number } b: levelLater(number: 2) { below { number } } c: level(number: 3) { number } }", """{"a":{"number":1},"b":{"below":{"number":3}},"c":{"number":3}}""")]
    public async Task Scoped_state_is_seen_below_the_field_that_set_it_and_nowhere_else(string document, string expected) =>
        (await ExecuteAsync(document)).ShouldBe($$"""{"data":{{expected}}}""");

    [Fact]
    public async Task Local_state_does_not_reach_the_next_field() =>
        (await ExecuteAsync("{ local seesLocal }")).ShouldEndWith("\"seesLocal\":false}}");

    [Fact]
    public async Task Global_state_that_a_field_sets_is_seen_by_the_next_and_not_by_the_next_request()
    {
        (await ExecuteAsync("""mutation { setTenant(name: "zeta") readTenant }"""))
            .ShouldBe("""{"data":{"setTenant":"zeta","readTenant":"zeta"}}""");

        (await ExecuteAsync("mutation { readTenant }")).ShouldBe("""{"data":{"readTenant":"acme"}}""");
    }

    [Theory]
    [InlineData("{ dog { name } local: level(number: 1) { number } }", false, "")]
    [InlineData("{ tenant }", false, "tenant")]
    [InlineData("{ tenant plain count }", false, "tenant count")]
    [InlineData("{ fromContext }", true, "")]
    [InlineData("mutation { setTenant(name: \"a\") }", false, "")]
    [InlineData("subscription { onTenant }", false, "tenant")]
    public void An_operation_depends_on_the_entries_that_it_reads(string document, bool onAll, string keys)
    {
        ZooFixture.Executor.TryPrepare(document, null, out var operation, out _).ShouldBeTrue();

        operation!.DependsOnState.IsOnAll.ShouldBe(onAll);
        string[] known = ["tenant", "count", "level"];
        known.Where(operation.DependsOnState.IsOn).ShouldBe(onAll ? known : keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<string> ExecuteAsync(string document, Dictionary<string, object?>? state = null)
    {
        ZooFixture.Executor.TryPrepare(document, null, out var operation, out var errors).ShouldBeTrue(errors?.ToJson());
        var request = new OperationRequest { Services = new ServiceCollection().BuildServiceProvider(), GlobalState = state ?? State };
        using var result = await ZooFixture.Executor.ExecuteAsync(operation!, request, TestContext.Current.CancellationToken);
        return result.ToJson(withIndentations: false);
    }
}
