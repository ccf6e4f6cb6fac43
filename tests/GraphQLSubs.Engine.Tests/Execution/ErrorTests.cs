using GraphQLSubs.Execution;
using GraphQLSubs.Resolvers;
using Shouldly;
using Xunit;
using static GraphQLSubs.Engine.Tests.Execution.Executors;

namespace GraphQLSubs.Engine.Tests.Execution;

public sealed class ErrorTests
{
    private const string Sdl = "type Query { a: String b: String }";

    private static readonly PureFieldDelegate Throw = _ => throw new InvalidOperationException("the password is 1234");

    [Fact]
    public async Task What_a_resolver_throws_is_masked_for_the_client_and_reported_whole()
    {
        var reported = new List<IError>();
        var executor = new RequestExecutor(CreateSchema(Sdl, ("Query.a", Throw)), reportUnexpected: reported.Add);

        var response = await executor.RunAsync("{ a b }");

        response.ShouldBe(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"a":null,"b":null}}""");
        reported.ShouldHaveSingleItem().Exception!.Message.ShouldBe("the password is 1234");
        reported[0].Path!.ToString().ShouldBe("/a");
    }

    [Fact]
    public async Task Exception_details_are_sent_where_they_are_asked_for()
    {
        var executor = new RequestExecutor(
            CreateSchema(Sdl, ("Query.a", Throw)), new RequestExecutorOptions { IncludeExceptionDetails = true });

        var response = await executor.RunAsync("{ a }");

        response.ShouldContain("\"message\":\"Unexpected Execution Error\"");
        response.ShouldContain("\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\",\"message\":\"the password is 1234\",\"stackTrace\":");
    }

    [Fact]
    public async Task A_resolvers_own_errors_pass_with_their_codes_and_get_their_places()
    {
        var executor = Create(Sdl, ("Query.a", _ => throw new GraphQLException(
            ErrorBuilder.New().SetMessage("No such room.").SetCode("NO_ROOM").SetExtension("room", "1").Build(),
            ErrorBuilder.New().SetMessage("Nor another.").Build())));

        var response = await executor.RunAsync("{ a }");

        response.ShouldBe(
            """{"errors":[{"message":"No such room.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"NO_ROOM","room":"1"}},{"message":"Nor another.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"a":null}}""");
    }

    [Fact]
    public async Task A_reported_error_leaves_the_value_alone()
    {
        var executor = Create(Sdl, ("Query.a", context =>
        {
            context.ReportError(ErrorBuilder.New().SetMessage("stale").SetCode("STALE").Build());
            return "value";
        }));

        var response = await executor.RunAsync("{ a }");

        response.ShouldBe(
            """{"errors":[{"message":"stale","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"STALE"}}],"data":{"a":"value"}}""");
    }

    [Fact]
    public async Task An_error_filter_sees_every_error_and_one_that_fails_shows_nothing()
    {
        var filters = new IErrorFilter[]
        {
            new Filter(error => ErrorBuilder.FromError(error).SetMessage($"filtered: {error.Exception?.Message ?? error.Message}").Build()),
        };
        var executor = new RequestExecutor(CreateSchema(Sdl, ("Query.a", Throw)), errorFilters: filters);
        var failing = new RequestExecutor(
            CreateSchema(Sdl, ("Query.a", Throw)), errorFilters: [.. filters, new Filter(_ => throw new NotSupportedException())]);

        (await executor.RunAsync("{ a }")).ShouldContain("\"message\":\"filtered: the password is 1234\"");
        (await executor.RunAsync("{ nope }")).ShouldContain("\"message\":\"filtered: Cannot query field");
        (await failing.RunAsync("{ a }")).ShouldContain("\"message\":\"Unexpected Execution Error\"");
    }

    [Fact]
    public async Task A_response_carries_at_most_100_errors_and_its_nulls_all_the_same()
    {
        var executor = Create("type Query { items: [Int] }", ("Query.items", _ => Enumerable.Repeat("x", 150)));

        await using var result = await executor.ExecuteAsync("{ items }", cancellationToken: TestContext.Current.CancellationToken);
        using var response = System.Text.Json.JsonDocument.Parse(result.ExpectOperationResult().Utf8Json);

        response.RootElement.GetProperty("errors").GetArrayLength().ShouldBe(ExecutionLimits.MaxErrors);
        response.RootElement.GetProperty("data").GetProperty("items").GetArrayLength().ShouldBe(150);
    }

    [Fact]
    public async Task An_enumeration_that_throws_fails_its_field_only()
    {
        var executor = Create("type Query { items: [Int!] b: Int }", ("Query.items", _ => Numbers()), ("Query.b", _ => 2));

        var response = await executor.RunAsync("{ items b }");

        response.ShouldEndWith("""
            "data":{"items":null,"b":2}}
            """.Trim());

        static IEnumerable<object> Numbers()
        {
            yield return 1;
            throw new InvalidOperationException();
        }
    }

    [Theory]
    [InlineData("{ a", "HC0014")]
    [InlineData("{ nope }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { a } query B { a }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query ($v: Int!) { a @include(if: true) b @skip(if: true) ... @include(if: $w) { a } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task A_request_error_has_a_code_and_no_data(string document, string code)
    {
        await using var result = await Create(Sdl).ExecuteAsync(document, cancellationToken: TestContext.Current.CancellationToken);

        result.ExpectOperationResult().HasData.ShouldBeFalse();
        result.ToJson(withIndentations: false).ShouldContain($"\"code\":\"{code}\"");
        result.ToJson(withIndentations: false).ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task ToJson_shows_errors_first_and_indented()
    {
        var executor = Create(Sdl, ("Query.a", _ => throw new GraphQLException("é \"quoted\"")));

        await using var result = await executor.ExecuteAsync("{ a }", cancellationToken: TestContext.Current.CancellationToken);

        result.ToJson().ShouldBe(
            """
            {
              "errors": [
                {
                  "message": "é \"quoted\"",
                  "locations": [
                    {
                      "line": 1,
                      "column": 3
                    }
                  ],
                  "path": [
                    "a"
                  ],
                  "extensions": {
                    "code": "INTERNAL_SERVER_ERROR"
                  }
                }
              ],
              "data": {
                "a": null
              }
            }
            """);
    }

    private sealed class Filter(Func<IError, IError> filter) : IErrorFilter
    {
        public IError OnError(IError error) => filter(error);
    }
}
